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
      {
        name: '站外网址打不打得开，要由 npm run links 查出',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: ['exemptions:', '  - rule: link-dead', '    reason: 网站已经关停，留作出处'],
          }),
        },
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
