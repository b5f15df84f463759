import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '文档的文件名要能用作网址',
  why: '文件名就是网址的一部分；有的符号在网址里另有用处，有的在别的系统上不能用，名字太长的存不下。',
  examples: {
    valid: [
      {
        name: '汉字、空格和括号',
        files: { 'agencies/sfb/policies/2019/通知（第 1 号）.md': examplePolicy() },
      },
    ],
    invalid: [
      {
        name: '百分号',
        files: { 'agencies/sfb/policies/2019/增长20%.md': examplePolicy() },
        at: 'agencies/sfb/policies/2019/增长20%.md:1:1',
      },
      {
        name: '文件夹名里的井号',
        files: { 'agencies/sfb/policies/#1/notice.md': examplePolicy() },
        at: 'agencies/sfb/policies/#1/notice.md:1:1',
      },
      {
        name: '占用了目录页的名字',
        files: { 'agencies/sfb/policies/2019/index.md': examplePolicy() },
        at: 'agencies/sfb/policies/2019/index.md:1:1',
      },
      {
        name: '太长',
        files: { [`agencies/sfb/policies/2019/${'长'.repeat(84)}.md`]: examplePolicy() },
        at: `agencies/sfb/policies/2019/${'长'.repeat(84)}.md:1:1`,
      },
    ],
  },
};
