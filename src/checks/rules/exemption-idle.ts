import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const EXEMPTION = ['  - rule: body-empty', '    reason: 正文在附件里'];

export const exemptionIdle: Rule = {
  id: 'exemption-idle',
  severity: 'warning',
  scope: 'file',
  summary: '不再需要的豁免要删去',
  why: '留着它，以后真有同样的错误也不会报。',
  examples: {
    valid: [
      {
        name: '豁免的正是查出来的',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['exemptions:', ...EXEMPTION], body: '' }) },
      },
    ],
    invalid: [
      {
        name: '正文已经补上',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['exemptions:', ...EXEMPTION] }) },
        at: `${EXAMPLE_FILE}:8:5`,
      },
      {
        name: '写了两次',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['exemptions:', ...EXEMPTION, ...EXEMPTION], body: '' }),
        },
        at: `${EXAMPLE_FILE}:10:5`,
      },
    ],
  },
};
