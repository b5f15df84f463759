import { extensionOf, IMAGE_TYPES, LARGEST_ATTACHMENT } from '../../portal/attachments.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import type { Rule } from '../rule.ts';

const MEBIBYTE = 1024 * 1024;
const offering = (size: number) => ({
  [EXAMPLE_FILE]: examplePolicy({ body: '[防汛预案](plan.pdf)' }),
  'agencies/sfb/policies/2019/plan.pdf': new Uint8Array(size),
});

export const attachmentSize: Rule = {
  id: 'attachment-size',
  severity: 'error',
  scope: 'file',
  summary: '附件不能太大',
  why: '上百兆的文件手机下载不动，代码仓库也多半不收。',
  examples: {
    valid: [{ name: '一兆的附件', files: offering(MEBIBYTE) }],
    // Made only when it is asked for.
    get invalid() {
      return [
        {
          name: '超过一百兆的附件',
          files: offering(LARGEST_ATTACHMENT + 1),
          at: `${EXAMPLE_FILE}:9:1`,
        },
      ];
    },
  },
  run({ content }) {
    return readFileUses(content).flatMap(({ address, at, record, written }): Finding[] => {
      const file = address.kind === 'attachment' ? content.attachments.get(address.file) : undefined;
      // A picture has a limit of its own.
      if (!file || file.size <= LARGEST_ATTACHMENT || IMAGE_TYPES.has(extensionOf(file.file))) return [];
      return [
        {
          rule: 'attachment-size',
          file: record.file,
          at,
          message: `附件“${written}”有 ${Math.round(file.size / MEBIBYTE)} MB，最多 ${LARGEST_ATTACHMENT / MEBIBYTE} MB`,
          hint: '扫描件降低分辨率后另存，视频压缩或分成几段，再不行就拆成几个附件。',
        },
      ];
    });
  },
};
