import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fileStray: Rule = {
  id: 'file-stray',
  severity: 'warning',
  scope: 'file',
  summary: '内容文件夹里只放有用的文件',
  why: '放错地方的文件不会发布，也没有人会发现。',
  examples: {
    valid: [
      {
        name: '文档旁边的附件',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', '  - file: a.txt'] }),
          'agencies/sfb/policies/2019/a.txt': '一',
        },
      },
    ],
    invalid: [
      { name: '文档放在机构的文件夹以外', files: { 'flood.md': examplePolicy() }, at: 'flood.md:1:1' },
      {
        name: '文档直接放在机构的文件夹',
        files: { 'agencies/sfb/flood.md': examplePolicy() },
        at: 'agencies/sfb/flood.md:1:1',
      },
      {
        name: '扩展名大写',
        files: { 'agencies/sfb/policies/flood.MD': examplePolicy() },
        at: 'agencies/sfb/policies/flood.MD:1:1',
      },
    ],
  },
};
