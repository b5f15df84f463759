import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import { findBrokenHomeLinks } from '../home-blocks.ts';
import { gatherLinkTargets, judgePageLink } from '../page-links.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const linkBroken: Rule = {
  id: 'link-broken',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '正文、首页区块和需求里的链接要通到已发布的页面、存在的小标题或完整的网址',
  why: '读者点了打不开，检查时也按死链扣分。',
  basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：功能设计，可用性',
  examples: {
    valid: [
      { name: '链接别的单位的文档', files: linking('见[通知](../../../jyj/policies/reading.md)。') },
      { name: '链接另一篇文档的小标题', files: linking('见[监督](school-meals.md#二监督)。') },
      { name: '链接栏目', files: linking('见[政策文件](/xxgk/zcwj/)栏目。') },
      {
        name: '链接本文的小标题和站外网址',
        files: linking('见[下文](#排水)和[网站](https://www.shili.example/a)。\n\n## 排水\n\n每天检查。'),
      },
      {
        name: '没有发布的文档可以链接同样没有发布的',
        files: {
          'agencies/sfb/policies/2019/night-market.md': examplePolicy({
            body: '见[安排](duty-roster.md)。',
          }).replace('通过', '草稿'),
        },
      },
    ],
    invalid: [
      { name: '文档不存在', files: linking('见[通知](../2018/flood.md)。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '文档没有发布', files: linking('见[安排](duty-roster.md)。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '没有发布的文档的网址',
        files: linking('见[通知](/agencies/sfb/policies/2019/winter-heating.html)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '没有这个小标题',
        files: linking('请看。\n\n见[监督](school-meals.md#三监督)。'),
        at: `${EXAMPLE_FILE}:11:2`,
      },
      { name: '本文没有这个小标题', files: linking('见[下文](#排水)。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '网站里没有这个页面', files: linking('见[栏目](/xxgk/zcwj)。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '指到内容文件夹以外',
        files: linking('见[说明](../../../../../README.md)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '网址没有写 https://',
        files: linking('见[网站](www.shili.example/a)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '网址的冒号是全角的',
        files: linking('见[网站](https：//www.shili.gov.cn)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      { name: '链接没有地址', files: linking('见[通知]()。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '图片在别的网站上',
        files: linking('![排水口](https://www.shili.example/a.png)'),
        at: `${EXAMPLE_FILE}:9:1`,
      },
      {
        name: '图片写成绝对路径',
        files: linking('![排水口](/agencies/sfb/a.png)'),
        at: `${EXAMPLE_FILE}:9:1`,
      },
      {
        name: '首页的链接没有这个页面',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: links\n    title: 常用链接\n    links:\n      - title: 依申请公开\n        url: /xxgk/ysqgk/\n`,
        },
        at: 'portal.yaml:12:9',
      },
      {
        name: '需求的链接没有这个页面',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}needs:\n  - id: yw\n    title: 义务教育\n    description: 上学。\n    links:\n      - title: 报名\n        url: /bm/\n`,
        },
        at: 'portal.yaml:13:9',
      },
    ],
  },
  run(input) {
    const targets = gatherLinkTargets(input);
    const inBodies = readFileUses(input.content).flatMap((use): Finding[] => {
      if (use.fault || use.aim === 'file') return [];
      const fault = judgePageLink(use, targets);
      return fault ? [{ rule: 'link-broken', file: use.record.file, at: use.at, ...fault }] : [];
    });
    return [...inBodies, ...findBrokenHomeLinks(input, targets)];
  },
};
