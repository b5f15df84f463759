import type { Finding, Place } from '../schema/diagnostic.ts';

/** A place in a text, line and column counted from 1, columns in UTF-16 units. */
export type TextPlace = Extract<Place, { readonly line: number }>;

/** A file's text without byte order mark, its lines ended by `\n` alone; undefined where it is no UTF-8. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

function normaliseLines(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
}

function decodeWith(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the first byte stands that is not UTF-8: the lenient decoding, encoded again, differs from there on. */
function firstFault(bytes: Uint8Array): TextPlace {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = Buffer.from(lenient);
  let fault = 0;
  while (fault < bytes.length && bytes[fault] === again[fault]) fault++;
  // The replacement character's first byte may equal the faulty one: step back to where its character starts.
  while (fault > 0 && ((again[fault] ?? 0) & 0xc0) === 0x80) fault--;
  const before = normaliseLines(again.subarray(0, fault).toString());
  return placeAt(before, before.length);
}

function conversionHint(from: string): string {
  return `用记事本或 WPS 打开，“另存为”时编码选 UTF-8；或用命令 iconv -f ${from} -t utf-8 原文件 > 新文件 转换`;
}

function encodingFinding(file: string, at: TextPlace, message: string, hint: string): DecodedText {
  return { text: undefined, findings: [{ rule: 'encoding', file, at, message, hint }] };
}

/**
 * Decodes a file's bytes as UTF-8. Anything else is refused with a finding of the rule `encoding` that names
 * the likely encoding and says how to convert it.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const start: TextPlace = { line: 1, column: 1 };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return encodingFinding(
      file,
      start,
      '文件是 UTF-16 编码（记事本里叫“Unicode”），不是 UTF-8',
      conversionHint('utf-16'),
    );
  }
  const decoded = decodeWith('utf-8', bytes);
  if (decoded === undefined) {
    const isGbk = /\p{Script=Han}/u.test(decodeWith('gb18030', bytes) ?? '');
    const message = isGbk
      ? '文件不是 UTF-8 编码，很可能是 GBK（ANSI）编码'
      : '文件不是 UTF-8 编码，这里的字节无法识别';
    const hint = isGbk
      ? conversionHint('gbk')
      : '确认这是文本文件；用记事本或 WPS 打开，“另存为”时编码选 UTF-8，再检查有无乱码';
    return encodingFinding(file, firstFault(bytes), message, hint);
  }
  const text = normaliseLines(decoded);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return encodingFinding(
      file,
      placeAt(text, nul),
      '文件里有空字符（NUL），可能不是文本文件，或是没有标记的 UTF-16 编码',
      conversionHint('utf-16le'),
    );
  }
  return { text, findings: [] };
}
