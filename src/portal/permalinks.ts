import type { Finding } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';
import { documentRoute } from './routes.ts';

/**
 * Documents whose addresses are the same, or the same to a server that ignores case or Unicode form.
 * Each file after the first is reported.
 * @param records in the order of their paths
 */
export function findDuplicatePermalinks(records: readonly DocumentRecord[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file } of records) {
    const address = documentRoute(file).normalize('NFC').toLowerCase();
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, file);
    else
      findings.push({
        rule: 'permalink-duplicate',
        file,
        at: { line: 1, column: 1 },
        message: `网址与 ${owner} 相同：${documentRoute(file)}`,
        hint: '两个文件只能留一个，或给其中一个改名（大小写不同不算改名）。',
      });
  }
  return findings;
}

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
