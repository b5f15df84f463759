import { exampleList, LIST_FILE } from '../example-lists.ts';
import type { Rule } from '../rule.ts';

export const listFormula: Rule = {
  id: 'list-formula',
  severity: 'warning',
  scope: 'file',
  summary: '清单的格子不以 =、@、+、- 开头',
  why: '网页照原样显示，但下载的人用表格软件打开时，这样的格子会当成公式运行。',
  examples: {
    valid: [
      {
        name: '单独一个横线表示没有',
        files: exampleList('事项名称,权力类型,备注\n校车使用许可,行政许可,-\n'),
      },
    ],
    invalid: [
      {
        name: '公式',
        files: exampleList('事项名称,权力类型,备注\n校车使用许可,行政许可,=1+1\n'),
        at: `${LIST_FILE}:2:13`,
      },
    ],
  },
};
