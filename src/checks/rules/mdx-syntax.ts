import { examplePage } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '.mdx 的写法要合语法',
  why: '读不懂的文件不能发布。',
  examples: {
    valid: [
      {
        name: '成对的标签',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('<div>检查排水设施。</div>') },
      },
    ],
    invalid: [
      {
        name: '标签没有结束',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('<div>检查排水设施。') },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '花括号没有结束',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('水位 {米') },
        at: 'agencies/sfb/pages/flood.mdx:8:6',
      },
    ],
  },
};
