import { extensionOf, IMAGE_TYPES } from '../../portal/attachments.ts';
import { reportBrokenPictures } from '../broken-pictures.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { PICTURE_HEAD } from '../example-pictures.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'agencies/sfb/policies/2019';
const showing = (file: string, bytes: string | Uint8Array) => ({
  [EXAMPLE_FILE]: examplePolicy({ body: `各单位注意。\n\n![排水口](${file})` }),
  [`${FOLDER}/${file}`]: bytes,
});
const PLACE = `${EXAMPLE_FILE}:11:1`;

export const pictureBroken: Rule = {
  id: 'picture-broken',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '图片要打得开',
  why: '传了一半的、只改了扩展名的图片，读者只看到一个叉。',
  examples: {
    valid: [{ name: '一张图片', files: showing('drain.png', PICTURE_HEAD) }],
    invalid: [
      { name: '空文件', files: showing('drain.png', ''), at: PLACE },
      { name: '别的文件改了扩展名', files: showing('drain.jpg', '%PDF-1.4\n'), at: PLACE },
      {
        name: '附件里的图片',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', '  - file: drain.webp'] }),
          [`${FOLDER}/drain.webp`]: 'RIFF',
        },
        at: `${EXAMPLE_FILE}:8:5`,
      },
    ],
  },
  // What only decoding shows is found where smaller copies are made.
  run({ content }) {
    const unmeasured = [...content.attachments.values()].filter(
      ({ file, width }) => IMAGE_TYPES.has(extensionOf(file)) && width === undefined,
    );
    const broken = new Set(unmeasured.map(({ file }) => file));
    return reportBrokenPictures(content, broken).filter(({ file }) => !broken.has(file));
  },
};
