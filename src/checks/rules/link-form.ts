import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, EXAMPLE_PORTAL, exampleConsultation, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const PLACE = `${EXAMPLE_FILE}:9:2`;

export const linkForm: Rule = {
  id: 'link-form',
  severity: 'warning',
  scope: 'portal',
  summary: '网址里没有空格、全角符号和句子的标点，开头是“https://”',
  why: '浏览器会照原样去找，多一个句号就是另一个地址，打不开。',
  examples: {
    valid: [
      { name: '句号写在链接外面', files: linking('见[网站](https://www.shili.gov.cn/a/)。') },
      {
        name: '地址里的汉字和成对的括号',
        files: linking('见[表](https://www.shili.gov.cn/公开/表（一）)。'),
      },
      { name: '正文里直接写的网址', files: linking('登录https://www.shili.gov.cn/a，按提示填写。') },
    ],
    invalid: [
      { name: '句子的标点进了地址', files: linking('见[网站](https://www.shili.gov.cn/a）。)。'), at: PLACE },
      { name: '全角的问号', files: linking('见[名单](https://www.shili.gov.cn/list？id=3)。'), at: PLACE },
      { name: '域名里的句号', files: linking('见[网站](https://www。shili.gov.cn/)。'), at: PLACE },
      { name: '空格', files: linking('见[表](<https://www.shili.gov.cn/a b.html>)。'), at: PLACE },
      { name: '少一条斜线', files: linking('见[网站](https:/www.shili.gov.cn/)。'), at: PLACE },
      { name: '开头写了两遍', files: linking('见[网站](http://https://www.shili.gov.cn/)。'), at: PLACE },
      {
        name: '登记项里的网址',
        files: {
          'agencies/sfb/consultations/flood.md': exampleConsultation([
            'opensOn: 2019-10-01',
            'closesOn: 2019-11-01',
            'channels:',
            '  url: https://www.shili.gov.cn/yj/。',
          ]),
        },
        at: 'agencies/sfb/consultations/flood.md:10:3',
      },
      {
        name: '首页的链接',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: links\n    title: 常用链接\n    links:\n      - title: 办事\n        url: https://fw.shili.gov.cn/，\n`,
        },
        at: 'portal.yaml:12:9',
      },
    ],
  },
  run({ content }) {
    return readExternalLinks(content).flatMap(({ file, at, fault }): Finding[] => {
      return fault ? [{ rule: 'link-form', file, at, ...fault }] : [];
    });
  },
};
