import { examplePage } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const mdxCode: Rule = {
  id: 'mdx-code',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '.mdx 里不能有代码',
  why: '代码会在发布时运行，可以读写服务器上的文件。',
  examples: {
    valid: [
      {
        name: '反斜线后的花括号',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('水位写在 \\{ \\} 里。') },
      },
    ],
    invalid: [
      {
        name: 'import',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage("import fs from 'node:fs'\n\n正文。") },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '花括号里的代码',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('水位 {1 + 1} 米。') },
        at: 'agencies/sfb/pages/flood.mdx:8:4',
      },
      {
        name: '属性里的代码',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('<div id={1}>水位</div>') },
        at: 'agencies/sfb/pages/flood.mdx:8:6',
      },
    ],
  },
};
