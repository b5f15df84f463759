import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import { hostKind } from '../links/hosts.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const PLACE = `${EXAMPLE_FILE}:9:2`;

export const linkIntranet: Rule = {
  id: 'link-intranet',
  severity: 'error',
  scope: 'portal',
  summary: '链接不能指到内部网络或自己的电脑',
  why: '单位以外的人打不开，还把内部网络的地址告诉了所有人。',
  basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：功能设计，可用性',
  examples: {
    valid: [{ name: '公开的网站', files: linking('见[网站](https://www.shili.gov.cn/)。') }],
    invalid: [
      { name: '办公网的地址', files: linking('见[系统](http://192.168.1.8:8080/oa)。'), at: PLACE },
      { name: '自己的电脑', files: linking('见[网站](http://localhost/a)。'), at: PLACE },
      { name: '换一种写法的本机地址', files: linking('见[网站](http://2130706433/)。'), at: PLACE },
      { name: 'IPv6 的内部地址', files: linking('见[网站](http://[fd00::1]/)。'), at: PLACE },
      { name: '只有机器名', files: linking('见[系统](http://oa/index.html)。'), at: PLACE },
    ],
  },
  run({ content }) {
    return readExternalLinks(content).flatMap(({ fault, file, at, written, url }): Finding[] => {
      if (fault || hostKind(url.hostname) !== 'internal') return [];
      return [
        {
          rule: 'link-intranet',
          file,
          at,
          message: `网址“${written}”在内部网络里，读者打不开`,
          hint: '换成对外公开的网址；没有的，去掉链接，把要给读者的内容写进正文或附件。',
        },
      ];
    });
  },
};
