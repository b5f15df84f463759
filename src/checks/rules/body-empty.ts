import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const bodyEmpty: Rule = {
  id: 'body-empty',
  severity: 'error',
  scope: 'file',
  summary: '文档要有正文',
  why: '打开是空白的页面等于没有公开，栏目也会被当作空白栏目。',
  basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：空白栏目',
  examples: {
    valid: [
      { name: '一句话也算', files: { [EXAMPLE_FILE]: examplePolicy({ body: '见附件。' }) } },
      {
        name: '只有图片也算',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ body: '![通知的扫描件](scan.png)' }),
          'agencies/sfb/policies/2019/scan.png': '一',
        },
      },
    ],
    invalid: [
      {
        name: '只有登记项',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '' }) },
        at: `${EXAMPLE_FILE}:1:1`,
      },
      {
        name: '只有注释',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '<!-- 待补 -->' }) },
        at: `${EXAMPLE_FILE}:1:1`,
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap(({ facts, file }): Finding[] =>
      facts.isEmpty
        ? [
            {
              rule: 'body-empty',
              file,
              at: { line: 1, column: 1 },
              message: '正文是空的',
              hint: '在第二行“---”的下面写正文；只有附件的，写一句说明并列出附件。',
            },
          ]
        : [],
    );
  },
};
