import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import { hostKind } from '../links/hosts.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const PLACE = `${EXAMPLE_FILE}:9:2`;

export const linkIpAddress: Rule = {
  id: 'link-ip-address',
  severity: 'warning',
  scope: 'portal',
  summary: '链接用域名，不用 IP 地址',
  why: '读者看不出一串数字是谁的网站；服务器一换，链接就断；只有 IPv6 的网络里打不开 IPv4 的地址。',
  examples: {
    valid: [
      { name: '域名', files: linking('见[网站](https://www.shili.gov.cn/10.1.2.3/)。') },
      { name: '文字里的数字不是链接', files: linking('版本为10.1.2.3的文件。') },
    ],
    invalid: [
      { name: 'IPv4', files: linking('见[网站](http://202.100.1.2/a)。'), at: PLACE },
      { name: 'IPv6', files: linking('见[网站](https://[2400:3200::1]/a)。'), at: PLACE },
      {
        name: '正文里直接写的',
        files: linking('见 http://202.100.1.2:8080/a 。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
    ],
  },
  run({ content }) {
    return readExternalLinks(content).flatMap(({ fault, file, at, written, url }): Finding[] => {
      if (fault || hostKind(url.hostname) !== 'address') return [];
      return [
        {
          rule: 'link-ip-address',
          file,
          at,
          message: `网址“${written}”写的是 IP 地址，不是域名`,
          hint: `向管理这个网站的单位问到域名，把“${url.host}”换成域名。`,
        },
      ];
    });
  },
};
