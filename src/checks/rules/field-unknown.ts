import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '只写规定的字段',
  why: '写错名称的字段不起作用：以为标了“不予公开”，其实没有标上。',
  examples: {
    valid: [
      {
        name: '认识的字段',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['summary: 防汛工作的安排。'] }) },
      },
    ],
    invalid: [
      {
        name: '写错一个字母',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['sumary: 防汛工作的安排。'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '别的文种的字段',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['series: 市政府常务会议'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '没有这条检查规则',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}severities:\n  link-brokn: hint\n` },
        at: 'portal.yaml:8:3',
      },
    ],
  },
};
