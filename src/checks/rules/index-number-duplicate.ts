import type { Rule } from '../rule.ts';

const REGISTER = 'indexNumber,document\njyj/2019-00001,catalogs/catalog.md\n';

export const indexNumberDuplicate: Rule = {
  id: 'index-number-duplicate',
  severity: 'error',
  scope: 'portal',
  summary: '一个索引号只能给一篇文档',
  why: '两篇文档同号，按号就查不准。',
  examples: {
    valid: [
      {
        name: '各用各的号',
        files: { 'agencies/jyj/index-numbers.csv': `${REGISTER}jyj/2019-00002,policies/reading.md\n` },
      },
    ],
    invalid: [
      {
        name: '一个号登记了两次',
        files: { 'agencies/jyj/index-numbers.csv': `${REGISTER}jyj/2019-00001,policies/reading.md\n` },
        at: 'agencies/jyj/index-numbers.csv:3:1',
      },
      {
        name: '用了别的单位的号',
        files: { 'agencies/sfb/index-numbers.csv': `${REGISTER}` },
        at: 'agencies/sfb/index-numbers.csv:2:1',
      },
    ],
  },
};
