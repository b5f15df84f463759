import type { TextPart } from '../attachment-text.ts';
import { rowsOf } from '../csv.ts';

/** Text of whichever encoding is used here: UTF-8, UTF-16 with its mark, or GBK. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The lines of a plain text. */
export function readPlainText(bytes: Uint8Array): TextPart[] {
  const lines = decode(bytes).split(/\r\n?|\n/);
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ place: `第 ${index + 1} 行`, cells: [line] }],
  );
}

/** The rows of a table in CSV. */
export function readCsvText(bytes: Uint8Array): TextPart[] {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  return Array.from(rowsOf(text), ({ cells, line }) => ({ place: `第 ${line} 行`, table: 1, cells }));
}
