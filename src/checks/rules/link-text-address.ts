import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readExternalLinks } from '../links/external-links.ts';
import type { Rule } from '../rule.ts';

/** A site's own address is read and typed in; longer ones are neither. */
const LONGEST = 50;

const LONG = 'https://www.shili.gov.cn/xxgk/2019/11/20191120103000_tzgg_8812345.html';
const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const linkTextAddress: Rule = {
  id: 'link-text-address',
  severity: 'hint',
  scope: 'portal',
  summary: '长网址写成有名称的链接',
  why: '长网址在手机上占好几行，读屏软件会逐个字符地念出来。',
  basis: '《Web内容无障碍指南》（WCAG 2.1）2.4.4、2.4.9：链接目的',
  examples: {
    valid: [
      { name: '有名称的链接', files: linking(`见[防汛通知](${LONG})。`) },
      { name: '网站的地址', files: linking('登录省政务服务网（https://zwfw.shili.gov.cn/）办理。') },
    ],
    invalid: [
      { name: '正文里的长网址', files: linking(`见${LONG}。`), at: `${EXAMPLE_FILE}:9:2` },
      { name: '文字就是网址', files: linking(`见[${LONG}](${LONG})。`), at: `${EXAMPLE_FILE}:9:2` },
    ],
  },
  run({ content }) {
    return readExternalLinks(content).flatMap(({ file, at, words, written }): Finding[] => {
      if (words === undefined || words.length <= LONGEST || !written.endsWith(words)) return [];
      return [
        {
          rule: 'link-text-address',
          file,
          at,
          message: '这里直接写了一个长网址',
          hint: `写成“[名称](网址)”，名称是那个网页的标题。`,
        },
      ];
    });
  },
};
