import { EXAMPLE_FILE, examplePage, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const columnMissing: Rule = {
  id: 'column-missing',
  severity: 'error',
  scope: 'portal',
  summary: '每篇文档都要归入一个栏目',
  why: '不在任何栏目里的文档，读者找不到。',
  examples: {
    valid: [
      { name: '写了栏目', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '文件夹由栏目收录',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('column: xxgk/zcwj\n', '') },
      },
    ],
    invalid: [
      {
        name: '没有写栏目，文件夹也没有栏目收录',
        files: { 'agencies/sfb/pages/flood.md': examplePage('防汛须知。').replace('column: ysqgk\n', '') },
        at: 'agencies/sfb/pages/flood.md:2:1',
      },
    ],
  },
};
