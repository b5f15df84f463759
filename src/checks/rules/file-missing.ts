import { EXAMPLE_PORTAL } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fileMissing: Rule = {
  id: 'file-missing',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '内容文件夹里要有 portal.yaml 和 columns.yaml',
  why: '没有网站设置和栏目树，就没有网站可以生成。',
  examples: {
    valid: [{ name: '两个文件都有', files: { 'portal.yaml': EXAMPLE_PORTAL } }],
    invalid: [
      { name: '没有 portal.yaml', files: { 'portal.yaml': null }, at: 'portal.yaml:1:1' },
      { name: '没有 columns.yaml', files: { 'columns.yaml': null }, at: 'columns.yaml:1:1' },
    ],
  },
};
