import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '内容文件夹里的文件要读得出来',
  why: '读不出来的文件无法检查，也不会发布。',
  examples: {
    valid: [{ name: '普通文件', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '文件名不是 UTF-8',
        files: { 'agencies/sfb/policies/2019/\ufffd.md': examplePolicy() },
        at: 'agencies/sfb/policies/2019/\ufffd.md:1:1',
      },
    ],
  },
};
