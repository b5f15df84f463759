import { extensionOf, IMAGE_TYPES } from '../../portal/attachments.ts';
import { isTooLarge, LARGEST_PICTURE, LONGEST_SIDE, MOST_PIXELS } from '../../portal/pictures.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { AttachmentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { pictureHead } from '../example-pictures.ts';
import { readFileUses } from '../file-uses.ts';
import type { Rule } from '../rule.ts';

const showing = (width: number, height: number) => ({
  [EXAMPLE_FILE]: examplePolicy({ body: '![排水口](drain.png)' }),
  'agencies/sfb/policies/2019/drain.png': pictureHead(width, height),
});
const PLACE = `${EXAMPLE_FILE}:9:1`;
const MEBIBYTE = 1024 * 1024;

function describe({ size, width = 0, height = 0 }: AttachmentRecord): string {
  if (size > LARGEST_PICTURE)
    return `文件有 ${Math.round(size / MEBIBYTE)} MB，最多 ${LARGEST_PICTURE / MEBIBYTE} MB`;
  return Math.max(width, height) > LONGEST_SIDE
    ? `${width}×${height} 像素，一边最长 ${LONGEST_SIDE} 像素`
    : `${width}×${height} 像素，总共最多 ${MOST_PIXELS / 100_000_000} 亿像素`;
}

export const pictureSize: Rule = {
  id: 'picture-size',
  severity: 'error',
  scope: 'file',
  summary: '图片不能太大',
  why: '几亿像素的图片，读者的手机打不开，生成网站时也会占满内存。',
  examples: {
    valid: [{ name: '手机照片', files: showing(4032, 3024) }],
    invalid: [
      { name: '三万像素长的长图', files: showing(800, 30_000), at: PLACE },
      { name: '两亿像素的扫描件', files: showing(16_000, 12_500), at: PLACE },
    ],
  },
  run({ content }) {
    return readFileUses(content).flatMap(({ address, at, record, written }): Finding[] => {
      const file = address.kind === 'attachment' ? content.attachments.get(address.file) : undefined;
      if (!file || !IMAGE_TYPES.has(extensionOf(file.file)) || !isTooLarge(file)) return [];
      const message = `图片“${written}”太大：${describe(file)}`;
      const hint =
        '用看图软件缩小，照片 2000 像素宽就够了；很长的图切成几张，依次放进正文；要供下载的另存为 PDF。';
      return [{ rule: 'picture-size', file: record.file, at, message, hint }];
    });
  },
};
