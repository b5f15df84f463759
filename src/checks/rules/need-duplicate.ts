import { EXAMPLE_PORTAL } from '../example-documents.ts';
import { findDuplicateNeeds } from '../needs.ts';
import type { Rule } from '../rule.ts';

const NEEDS = `${EXAMPLE_PORTAL}needs:\n  - id: jiaoyu\n    title: 教育\n    description: 上学。\n`;

export const needDuplicate: Rule = {
  id: 'need-duplicate',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '各项需求的编号不能重复',
  why: '编号进入网址，重复的需求会互相覆盖。',
  examples: {
    valid: [
      {
        name: '编号不同',
        files: { 'portal.yaml': `${NEEDS}  - id: yiliao\n    title: 看病\n    description: 看病。\n` },
      },
    ],
    invalid: [
      {
        name: '编号相同',
        files: { 'portal.yaml': `${NEEDS}  - id: jiaoyu\n    title: 上学\n    description: 上学。\n` },
        at: 'portal.yaml:11:5',
      },
    ],
  },
  run: findDuplicateNeeds,
};
