import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import type { Content } from '../source/records.ts';
import { readFileUses } from './file-uses.ts';

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * Reports pictures that cannot be shown, where documents name them.
 * @param broken their paths in the content folder
 */
export function reportBrokenPictures(content: Content, broken: ReadonlySet<string>): Finding[] {
  if (broken.size === 0) return [];
  const named = new Set<string>();
  const found = readFileUses(content).flatMap(({ address, at, record }): Finding[] => {
    if (address.kind !== 'attachment' || !broken.has(address.file)) return [];
    named.add(address.file);
    return [describe(record.file, at, address.file)];
  });
  // What a field of its own names is reported at the top of the picture's file.
  const others = [...broken].filter((file) => !named.has(file));
  return [...found, ...others.map((file) => describe(file, FILE_START, file))];
}

function describe(file: string, at: Finding['at'], picture: string): Finding {
  return {
    rule: 'picture-broken',
    file,
    at,
    message: `图片“${nameOf(picture)}”打不开：文件不完整，或者不是图片`,
    hint: '在自己的电脑上打开它，另存为 JPG 或 PNG（苹果手机拍的 HEIC 照片也要这样转存，不能只改扩展名），换掉这个文件。',
  };
}
