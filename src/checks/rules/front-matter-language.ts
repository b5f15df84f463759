import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const frontMatterLanguage: Rule = {
  id: 'front-matter-language',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '登记项只用 YAML 写',
  why: '别的语言的登记项会被当作程序运行。',
  examples: {
    valid: [{ name: 'YAML', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: 'JavaScript',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('---', '---js') },
        at: `${EXAMPLE_FILE}:1:1`,
      },
      {
        name: 'JSON',
        files: { [EXAMPLE_FILE]: '---json\n{"title": "通知"}\n---\n正文。\n' },
        at: `${EXAMPLE_FILE}:1:1`,
      },
    ],
  },
};
