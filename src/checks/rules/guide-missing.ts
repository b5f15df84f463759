import { obligedAgencies } from '../catalogs/obliged-agencies.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const AGENCY = 'agencies/swj/agency.yaml';
const agency = (kind = '政府部门', ...more: readonly string[]) => ({
  [AGENCY]: ['name: 示例市水务局', 'shortName: 市水务局', `kind: ${kind}`, ...more, ''].join('\n'),
});
const POLICY = { 'agencies/swj/policies/flood.md': examplePolicy() };

export const guideMissing: Rule = {
  id: 'guide-missing',
  severity: 'warning',
  scope: 'portal',
  summary: '发布文件的单位要有信息公开指南',
  why: '读者不知道这个单位的信息在哪里查、向谁申请。',
  basis: '政府信息公开条例第十二条',
  examples: {
    valid: [
      { name: '还没有发布文件的单位', files: agency() },
      {
        name: '只有示例文档',
        files: { ...agency(), 'agencies/swj/policies/flood.md': examplePolicy({ extra: ['sample: true'] }) },
      },
      { name: '县市在自己的网站公布', files: { ...agency('县市'), ...POLICY } },
      { name: '已经撤销的单位', files: { ...agency('政府部门', 'abolished: true'), ...POLICY } },
    ],
    invalid: [{ name: '发布了文件，没有指南', files: { ...agency(), ...POLICY }, at: `${AGENCY}:1:1` }],
  },
  run: ({ portal }) =>
    obligedAgencies(portal)
      .filter((each) => !each.guide)
      .map(({ id, shortName }) => ({
        rule: 'guide-missing',
        file: `agencies/${id}/agency.yaml`,
        at: { key: ['name'] },
        message: `${shortName}发布了文件，没有信息公开指南`,
        hint: `运行 npm run new -- document --agency ${id} --type guide --title "……信息公开指南"，编好后发布。`,
      })),
};
