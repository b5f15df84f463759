import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const permalinkDuplicate: Rule = {
  id: 'permalink-duplicate',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '两篇文档的网址不能相同',
  why: '网址相同的页面会互相覆盖；只差大小写的，在有的服务器上也是同一个。',
  examples: {
    valid: [{ name: '名称不同', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '只差扩展名',
        files: { 'agencies/sfb/policies/2019/school-meals.mdx': examplePolicy() },
        at: 'agencies/sfb/policies/2019/school-meals.mdx:1:1',
      },
      {
        name: '只差大小写',
        files: { 'agencies/sfb/policies/2019/School-meals.md': examplePolicy() },
        at: 'agencies/sfb/policies/2019/school-meals.md:1:1',
      },
    ],
  },
};
