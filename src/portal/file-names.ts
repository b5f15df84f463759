import type { Finding } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';

/** Signs that mean something else in an address or a pattern, or that some systems do not take in a file's name. */
const UNFIT_SIGN = /[#?%\\*:"<>|[\]{}!\p{Cc}]/u;
/** Bytes that file systems take for one name. */
const LONGEST_NAME = 255;

function explainUnfitName(name: string, isDocument: boolean): string | undefined {
  const [sign] = UNFIT_SIGN.exec(name) ?? [];
  if (sign !== undefined) return `里有不能用的符号“${/\p{Cc}/u.test(sign) ? '控制字符' : sign}”`;
  if (name.endsWith('.html')) return '以“.html”结尾，与网页的文件混淆';
  if (isDocument && name === 'index') return '是“index”，由目录页占用';
  const isTooLong = new TextEncoder().encode(`${name}.html`).length > LONGEST_NAME;
  return isTooLong ? '太长（一个汉字算 3 个字节，最多 250 个字节）' : undefined;
}

/** Documents whose file or folder has a name that cannot be part of an address. */
export function findUnfitNames(records: readonly DocumentRecord[]): Finding[] {
  return records.flatMap(({ file }): Finding[] => {
    const names = file
      .replace(/\.mdx?$/, '')
      .split('/')
      .slice(3);
    const unfit = names.flatMap((name, index) => {
      const isDocument = index === names.length - 1;
      const fault = explainUnfitName(name, isDocument);
      return fault === undefined ? [] : [`${isDocument ? '文件名' : '文件夹名'}“${name}”${fault}`];
    });
    return unfit.map((message) => ({
      rule: 'file-name',
      file,
      at: { line: 1, column: 1 },
      message,
      hint: '改用汉字、字母、数字和连字符，如“2019-11-20-tongzhi.md”。',
    }));
  });
}
