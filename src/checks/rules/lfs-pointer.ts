import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const PLAN = 'agencies/sfb/policies/2019/plan.pdf';
const DOCUMENT = examplePolicy({ body: '[防汛预案](plan.pdf)' });

export const lfsPointer: Rule = {
  id: 'lfs-pointer',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '附件必须是文件本身，不能是 Git LFS 的指针',
  why: '用 Git LFS 保存的附件没有取回时，文件夹里只有一百多字节的指针，读者下载后打不开。',
  examples: {
    valid: [{ name: '文件本身', files: { [EXAMPLE_FILE]: DOCUMENT, [PLAN]: '%PDF-1.4' } }],
    invalid: [
      {
        name: '没有取回的附件',
        files: {
          [EXAMPLE_FILE]: DOCUMENT,
          [PLAN]: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
        },
        at: `${PLAN}:1:1`,
      },
    ],
  },
};
