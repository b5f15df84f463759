import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import { gatherLinkTargets, judgeRoute } from '../page-links.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const PLACE = `${EXAMPLE_FILE}:9:2`;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const linkOwnSite: Rule = {
  id: 'link-own-site',
  severity: 'warning',
  scope: 'portal',
  summary: '链接本网站的网页不写完整网址',
  why: '写完整网址的，检查看不出它断没断，预览和换域名时会跳到别处。',
  examples: {
    valid: [
      { name: '链接栏目', files: linking('见[政策文件](/xxgk/zcwj/)栏目。') },
      { name: '正文里直接写的网址', files: linking('登录www.shili.example查询。') },
      { name: '同一域名下的另一个网站', files: linking('到[办事大厅](https://fw.shili.example/)办理。') },
    ],
    invalid: [
      {
        name: '栏目',
        files: linking('见[政策文件](https://www.shili.example/xxgk/zcwj/)栏目。'),
        at: PLACE,
      },
      {
        name: '文档',
        files: linking('见[通知](https://www.shili.example/agencies/sfb/policies/2019/school-meals.html)。'),
        at: PLACE,
      },
      { name: '没有的网页', files: linking('见[通知](http://www.shili.example/a.html)。'), at: PLACE },
    ],
  },
  run(input) {
    const { domain, basePath } = input.portal.settings;
    const targets = gatherLinkTargets(input);
    return readExternalLinks(input.content).flatMap(
      ({ fault: formFault, file, at, record, url, words, written }): Finding[] => {
        // An address to be read and typed in is whole.
        if (formFault || !record || url.host !== domain || (words !== undefined && written.endsWith(words)))
          return [];
        const path = decode(url.pathname);
        const isBelow = path.startsWith(basePath);
        // What stands beside the portal on its domain is another site.
        if (!isBelow) return [];
        const route = path.slice(basePath.length - 1);
        const fault = judgeRoute(route, targets);
        const name = /^\/(agencies\/.+)\.html$/.exec(route)?.[1];
        const document = [`${name}.md`, `${name}.mdx`].find((each) => targets.records.has(each));
        return [
          {
            rule: 'link-own-site',
            file,
            at,
            message: fault
              ? `链接写了本网站的完整网址，而${fault.message}`
              : `链接“${written}”写了本网站的完整网址`,
            hint:
              fault?.hint ??
              (document === undefined
                ? `改为“${route}${url.search}${decode(url.hash)}”。`
                : `改为链接它的文件 ${document}，写相对本文档的路径。`),
          },
        ];
      },
    );
  },
};
