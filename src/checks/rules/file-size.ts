import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const fileSize: Rule = {
  id: 'file-size',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '文档和设置文件不能太大',
  why: '几兆的文档多半是粘贴进来的图片或数据，读者打不开，检查和发布也会停住。',
  examples: {
    valid: [
      { name: '一万字的文档', files: { [EXAMPLE_FILE]: examplePolicy({ body: '字'.repeat(10_000) }) } },
    ],
    invalid: [
      {
        name: '六兆的文档',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '字'.repeat(2_000_000) }) },
        at: `${EXAMPLE_FILE}:1:1`,
      },
    ],
  },
};
