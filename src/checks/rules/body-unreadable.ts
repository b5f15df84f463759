import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const bodyUnreadable: Rule = {
  id: 'body-unreadable',
  severity: 'error',
  scope: 'file',
  summary: '正文不能嵌套得太深',
  why: '嵌套几百层的正文多半是误粘贴的，解析不了，只能按纯文字显示。',
  examples: {
    valid: [{ name: '两层引用', files: { [EXAMPLE_FILE]: examplePolicy({ body: '> > 引用' }) } }],
    invalid: [
      {
        name: '三百层引用',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: `${'>'.repeat(300)} 引用` }) },
        at: `${EXAMPLE_FILE}:8:1`,
      },
    ],
  },
};
