import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const offering = (name: string, bytes: string) => ({
  [EXAMPLE_FILE]: examplePolicy({ body: `[名单](${name})` }),
  [`agencies/sfb/policies/2019/${name}`]: bytes,
});

export const attachmentUnreadable: Rule = {
  id: 'attachment-unreadable',
  severity: 'warning',
  scope: 'file',
  summary: '附件要能打开，里面的文字才能检查',
  why: '损坏、加密的附件读者也打不开；里面的文字没有检查过，可能带着身份证号码、手机号码。扫描件没有文字，不报告，请自己看一遍。',
  examples: {
    valid: [{ name: '能打开的附件', files: offering('list.txt', '张某') }],
    invalid: [
      {
        name: '损坏的 Word 文件',
        files: offering('list.docx', 'PK\u0003\u0004 not a document'),
        at: 'agencies/sfb/policies/2019/list.docx:1:1',
      },
      {
        name: '损坏的 PDF',
        files: offering('list.pdf', '%PDF-1.4 cut off'),
        at: 'agencies/sfb/policies/2019/list.pdf:1:1',
      },
    ],
  },
};
