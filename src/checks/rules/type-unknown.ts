import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const typeUnknown: Rule = {
  id: 'type-unknown',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '文档要放在文种的文件夹里',
  why: '文件夹决定文种；放错了就不知道该填哪些字段，也不会发布。',
  examples: {
    valid: [{ name: '认识的文件夹', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '文件夹名写错',
        files: { 'agencies/sfb/policy/flood.md': examplePolicy() },
        at: 'agencies/sfb/policy:1:1',
      },
    ],
  },
};
