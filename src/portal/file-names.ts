import type { Finding } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';

/** Signs that mean something else in an address or a pattern, or that some systems do not take in a file's name. */
const UNFIT_SIGN = /[#?%\\*:"<>|[\]{}!\p{Cc}]/u;
/** Bytes that file systems take for one name. */
const LONGEST_NAME = 255;
/** A UTF-16 unit takes at most so many bytes. */
const MOST_BYTES_A_UNIT = 3;

function explainUnfitName(name: string, isDocument: boolean): string | undefined {
  const [sign] = UNFIT_SIGN.exec(name) ?? [];
  if (sign !== undefined) return `里有不能用的符号“${/\p{Cc}/u.test(sign) ? '控制字符' : sign}”`;
  if (name.endsWith('.html')) return '以“.html”结尾，与网页的文件混淆';
  if (isDocument && name === 'index') return '是“index”，由目录页占用';
  const page = `${name}.html`;
  if (page.length * MOST_BYTES_A_UNIT <= LONGEST_NAME) return undefined;
  return new TextEncoder().encode(page).length > LONGEST_NAME
    ? '太长（一个汉字算 3 个字节，最多 250 个字节）'
    : undefined;
}

/** Documents whose file or folder has a name that cannot be part of an address. */
export function findUnfitNames(records: readonly DocumentRecord[]): Finding[] {
  return records.flatMap(({ file }): Finding[] => {
    const names = file
      .replace(/\.mdx?$/, '')
      .split('/')
      .slice(3);
    return names.flatMap((name, index): Finding[] => {
      const isDocument = index === names.length - 1;
      const fault = explainUnfitName(name, isDocument);
      if (fault === undefined) return [];
      return [
        {
          rule: 'file-name',
          file,
          at: { line: 1, column: 1 },
          message: `${isDocument ? '文件名' : '文件夹名'}“${name}”${fault}`,
          hint: '改用汉字、字母、数字和连字符，如“2019-11-20-tongzhi.md”。',
        },
      ];
    });
  });
}
