import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const yamlAlias: Rule = {
  id: 'yaml-alias',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: 'YAML 里不用锚点和别名（& 和 *）',
  why: '别名可以把几行变成几百万行，使发布停摆；编辑也不容易看懂。',
  examples: {
    valid: [
      { name: '引号里的星号', files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['note: "*为重点事项"'] }) } },
    ],
    invalid: [
      {
        name: '锚点',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['keywords: &words [防汛]'] }) },
        at: `${EXAMPLE_FILE}:7:11`,
      },
      {
        name: '以星号开头的文字没有加引号',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['note: *为重点事项'] }) },
        at: `${EXAMPLE_FILE}:7:7`,
      },
    ],
  },
};
