import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const itemUnknown: Rule = {
  id: 'item-unknown',
  severity: 'error',
  scope: 'portal',
  summary: '写的目录事项要在本单位的信息公开目录里',
  why: '编号写错，文档就不会列在本单位的栏目里。',
  examples: {
    valid: [{ name: '目录里有的事项', files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['item: zcwj'] }) } }],
    invalid: [
      {
        name: '写错编号',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['item: zcwl'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '别的单位的事项',
        files: { 'agencies/jyj/policies/flood.md': examplePolicy({ extra: ['item: jhtj'] }) },
        at: 'agencies/jyj/policies/flood.md:7:1',
      },
    ],
  },
};
