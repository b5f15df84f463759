import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const columnAccepts: Rule = {
  id: 'column-accepts',
  severity: 'error',
  scope: 'portal',
  summary: '文档要放进收它的栏目',
  why: '分栏目或分领域的上级、首页、机构名录和外部链接不收文档；有的栏目只收一种文种。',
  examples: {
    valid: [{ name: '政策文件放进政策文件栏目', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '放进分栏目的上级',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('xxgk/zcwj', 'xxgk') },
        at: `${EXAMPLE_FILE}:6:1`,
      },
      {
        name: '放进只收解读的栏目',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('xxgk/zcwj', 'xxgk/zcjd') },
        at: `${EXAMPLE_FILE}:6:1`,
      },
      {
        name: '放进机构名录',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('xxgk/zcwj', 'jg') },
        at: `${EXAMPLE_FILE}:6:1`,
      },
    ],
  },
};
