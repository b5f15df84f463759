import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const symlink: Rule = {
  id: 'symlink',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '内容文件夹里不能有符号链接',
  why: '符号链接可以指到服务器上的任何文件，把不该公开的内容带出去。',
  examples: {
    valid: [{ name: '普通文件', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '指向别处文件的链接',
        files: { 'agencies/sfb/policies/2019/a.txt': { link: '/etc/hostname' } },
        at: 'agencies/sfb/policies/2019/a.txt:1:1',
      },
      { name: '指向文件夹的链接', files: { 'agencies/szj': { link: 'sfb' } }, at: 'agencies/szj:1:1' },
    ],
  },
};
