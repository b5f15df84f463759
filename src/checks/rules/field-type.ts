import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fieldType: Rule = {
  id: 'field-type',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '字段的值要合规定的写法',
  why: '写法不对的值没法用于筛选、排序和检查。',
  examples: {
    valid: [
      { name: '公开属性是三种之一', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '六角括号的发文字号',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['documentNumber: 示政办发〔2019〕12号'] }) },
      },
    ],
    invalid: [
      {
        name: '公开属性写错',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('主动公开', '公开') },
        at: `${EXAMPLE_FILE}:3:1`,
      },
      {
        name: '发文字号用了方括号',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['documentNumber: 示政办发[2019]12号'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '名称是数字',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('关于做好防汛工作的通知', '2019') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '级别不存在',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}severities:\n  link-broken: fatal\n` },
        at: 'portal.yaml:8:3',
      },
      {
        name: '降低不能降低的级别',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}severities:\n  symlink: hint\n` },
        at: 'portal.yaml:8:3',
      },
    ],
  },
};
