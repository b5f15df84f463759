import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import { hostKind } from '../links/hosts.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const linkInsecure: Rule = {
  id: 'link-insecure',
  severity: 'hint',
  scope: 'portal',
  summary: '政府网站的网址用 https://',
  why: '用 http:// 打开的网页，半路上可以被人看到和改动，浏览器会提示“不安全”。',
  examples: {
    valid: [
      { name: 'https', files: linking('见[网站](https://www.shili.gov.cn/)。') },
      { name: '没有写开头的网址', files: linking('登录www.shili.gov.cn查询。') },
      { name: '不是政府网站', files: linking('见[网站](http://www.shili.com/)。') },
    ],
    invalid: [
      {
        name: 'http',
        files: linking('见[网站](http://www.shili.gov.cn/)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '机构的网站',
        files: {
          'agencies/jyj/agency.yaml':
            'name: 示例市教育局\nshortName: 市教育局\nkind: 政府部门\nwebsite: http://jyj.shili.gov.cn/\n',
        },
        at: 'agencies/jyj/agency.yaml:4:1',
      },
    ],
  },
  run({ content }) {
    return readExternalLinks(content).flatMap(({ fault, file, at, written, url, words }): Finding[] => {
      // Of a bare www. it is the site that makes an http: address.
      const isOurs = words !== undefined && written === `http://${words}`;
      if (fault || url.protocol !== 'http:' || isOurs || hostKind(url.hostname) !== 'government') return [];
      return [
        {
          rule: 'link-insecure',
          file,
          at,
          message: `网址“${written}”用的是 http://`,
          hint: '在浏览器里把开头换成 https:// 试一试，打得开就改；打不开就保持原样。',
        },
      ];
    });
  },
};
