import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** A title that begins with 关于, as GBK writes it. Not every Chinese text in GBK can be told from UTF-8. */
const GBK_TITLE = Uint8Array.from([
  ...new TextEncoder().encode('---\ntitle: '),
  0xb9,
  0xd8,
  0xd3,
  0xda,
  0x0a,
]);
/** The first signs of a file as UTF-16 writes them, with its byte order mark. */
const UTF_16 = Uint8Array.from([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00, 0x2d, 0x00, 0x0a, 0x00]);

export const encoding: Rule = {
  id: 'encoding',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '文件要用 UTF-8 编码',
  why: 'GBK 等旧编码的文件会变成乱码，无法发布。',
  examples: {
    valid: [
      { name: 'UTF-8', files: { [EXAMPLE_FILE]: examplePolicy() } },
      { name: 'UTF-8 带签名（记事本另存的）', files: { [EXAMPLE_FILE]: `\uFEFF${examplePolicy()}` } },
    ],
    invalid: [
      { name: 'GBK', files: { [EXAMPLE_FILE]: GBK_TITLE }, at: `${EXAMPLE_FILE}:2:8` },
      { name: 'UTF-16', files: { [EXAMPLE_FILE]: UTF_16 }, at: `${EXAMPLE_FILE}:1:1` },
      { name: 'columns.yaml 用了旧编码', files: { 'columns.yaml': GBK_TITLE }, at: 'columns.yaml:2:8' },
    ],
  },
};
