import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const exempt = (rule: string, body?: string) => ({
  [EXAMPLE_FILE]: examplePolicy({
    extra: ['exemptions:', `  - rule: ${rule}`, '    reason: 原文如此'],
    ...(body === undefined ? {} : { body }),
  }),
});

export const exemptionUnknown: Rule = {
  id: 'exemption-unknown',
  severity: 'error',
  scope: 'file',
  summary: '只能豁免有的、可以豁免的规则',
  why: '编号写错的豁免不起作用；关系到什么能发布的规则，一篇文档也不能例外。',
  examples: {
    valid: [{ name: '正文在附件里，豁免“正文是空的”', files: exempt('body-empty', '') }],
    invalid: [
      { name: '编号少写一个字母', files: exempt('body-empt', ''), at: `${EXAMPLE_FILE}:8:5` },
      {
        name: '不能豁免的规则',
        files: exempt('link-broken', '见[通知](none.md)。'),
        at: `${EXAMPLE_FILE}:8:5`,
      },
    ],
  },
};
