import { Buffer } from 'node:buffer';
import type { TextPart } from '../attachment-text.ts';
import { UnreadableText } from './unreadable-text.ts';

/** What an encrypted file of Office 2007 and later holds, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** Words in UTF-16: Chinese, its marks, full-width and half-width signs. */
const WIDE_WORDS = /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e\x20-\x7e\t]{4,}/g;
const NARROW_WORDS = /[\x20-\x7e\t]{8,}/g;
/** The head of a NUMBER record of a workbook: its kind and its length. Source: [MS-XLS] 2.4.180. */
const NUMBER_RECORD = Buffer.from([0x03, 0x02, 0x0e, 0x00]);
/** Where its value stands from there, and the least that is worth looking at: numbers of eleven digits. */
const NUMBER_OFFSET = 10;
const [LEAST, MOST] = [1e10, 1e11];

const PLACE = '文字里';

/** Numbers of eleven digits that a workbook's cells hold as numbers. */
function readNumbers(bytes: Buffer): string[] {
  const numbers: string[] = [];
  for (let at = bytes.indexOf(NUMBER_RECORD); at >= 0; at = bytes.indexOf(NUMBER_RECORD, at + 1)) {
    if (at + NUMBER_OFFSET + 8 > bytes.length) break;
    const value = bytes.readDoubleLE(at + NUMBER_OFFSET);
    if (Number.isInteger(value) && value >= LEAST && value < MOST) numbers.push(String(value));
  }
  return numbers;
}

/**
 * The words that can be made out in a file of the kind that Office wrote before 2007 and WPS writes (.doc, .xls, .wps,
 * .et): as well as can be without its structure, so that a place in it cannot be told.
 * @throws UnreadableText where it is encrypted
 */
export function readOldOffice(content: Uint8Array): TextPart[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.includes(ENCRYPTED)) throw new UnreadableText('已加密，要密码才能打开');
  const even = bytes.toString('utf16le');
  // Words of a workbook may begin at any byte.
  const odd = bytes.subarray(1).toString('utf16le');
  const found = [
    ...(even.match(WIDE_WORDS) ?? []),
    ...(odd.match(WIDE_WORDS) ?? []),
    ...(bytes.toString('latin1').match(NARROW_WORDS) ?? []),
    ...readNumbers(bytes),
  ];
  return found.map((text) => ({ place: PLACE, cells: [text] }));
}
