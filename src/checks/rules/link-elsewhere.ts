import type { Portal } from '../../portal/model.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { Content } from '../../source/records.ts';
import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import { hostKind, isWithin } from '../links/hosts.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

/** The hosts that the office itself names: its own, those it trusts, those of its links, accounts and agencies. */
function findTrusted(portal: Portal, content: Content): (hostname: string) => boolean {
  const { domain, trustedHosts } = portal.settings;
  const domains = [domain.replace(/^www\./, ''), ...trustedHosts];
  const named = new Set(
    readExternalLinks(content).flatMap(({ record, url }) => (record ? [] : [url.hostname])),
  );
  return (hostname) => named.has(hostname) || domains.some((each) => isWithin(hostname, each));
}

export const linkElsewhere: Rule = {
  id: 'link-elsewhere',
  severity: 'hint',
  scope: 'portal',
  summary: '链接到政府网站以外的网站，要确认可靠',
  why: '别的网站内容会变、域名会过期后被别人买走；从政府网站点出去，读者会当作政府认可的。',
  basis:
    '《政府网站发展指引》（国办发〔2017〕47号）的附件《网页设计规范》：管好通到非政府网站的链接，打开时要有提示',
  examples: {
    valid: [
      { name: '政府网站', files: linking('见[网站](https://www.shili.gov.cn/)。') },
      { name: '本网站的其他服务', files: linking('到[办事大厅](https://fw.shili.example/)办理。') },
      {
        name: 'portal.yaml 写明可靠的网站',
        files: {
          ...linking('见[报道](https://www.baozhi.example/a.html)。'),
          'portal.yaml': `${EXAMPLE_PORTAL}trustedHosts:\n  - baozhi.example\n`,
        },
      },
      {
        name: '本单位的新媒体账号所在的平台',
        files: {
          ...linking('见[微博](https://weibo.example/shili/1)。'),
          'portal.yaml': `${EXAMPLE_PORTAL}socialMedia:\n  - platform: 微博\n    name: 示例发布\n    url: https://weibo.example/shili\n`,
        },
      },
    ],
    invalid: [
      {
        name: '商业网站',
        files: linking('见[报道](https://www.baozhi.example/a.html)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '同一个网站只提示一次',
        files: linking(
          '见[一](https://www.baozhi.example/a.html)、[二](https://www.baozhi.example/b.html)。',
        ),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '冒充政府网站的域名',
        files: linking('见[网站](https://www.shili-gov.cn/)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
    ],
  },
  run({ portal, content }) {
    const isTrusted = findTrusted(portal, content);
    const told = new Set<string>();
    return readExternalLinks(content).flatMap(({ fault, file, at, record, url }): Finding[] => {
      const { hostname } = url;
      if (fault || !record || hostKind(hostname) !== 'other' || isTrusted(hostname)) return [];
      const key = `${file} ${hostname}`;
      if (told.has(key)) return [];
      told.add(key);
      return [
        {
          rule: 'link-elsewhere',
          file,
          at,
          message: `“${hostname}”不是政府网站`,
          hint: `确认它可靠、确有必要再链接；经常用到的，由信息公开办公室写进 portal.yaml 的 trustedHosts。`,
        },
      ];
    });
  },
};
