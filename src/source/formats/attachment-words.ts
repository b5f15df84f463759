import type { AttachmentText, TextPart } from '../attachment-text.ts';
import { readArchive } from './archive.ts';
import { readOffice } from './office.ts';
import { readOldOffice } from './old-office.ts';
import { readPdf } from './pdf.ts';
import { readCsvText, readPlainText } from './plain-text.ts';
import { UnreadableText } from './unreadable-text.ts';

const OFFICE = /\.(?:docx?|xlsx?|pptx?|wps|et|dps|ofd)$/i;
const TEXT = /\.(?:pdf|csv|txt|vtt|zip|docx?|xlsx?|pptx?|wps|et|dps|ofd)$/i;

/** Whether a file of this name may hold words. */
export function mayHoldText(file: string): boolean {
  return TEXT.test(file);
}

function beginsWith(bytes: Uint8Array, ...signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** The words of the files in an archive, but of no archive in it. What cannot be read is left out. */
async function readZip(bytes: Uint8Array): Promise<TextPart[]> {
  const parts: TextPart[] = [];
  const entries = readArchive(bytes, (name) => mayHoldText(name) && !/\.zip$/i.test(name));
  for (const { name, bytes: content } of entries) {
    const place = `压缩包里的“${name}”`;
    parts.push({ place: `${place}的名称`, cells: [name] });
    for (const part of await readParts(name, content))
      parts.push({ ...part, place: `${place}${part.place}`, table: part.table });
  }
  return parts;
}

function readParts(file: string, bytes: Uint8Array): TextPart[] | Promise<TextPart[]> {
  // What a file is goes by its content: WPS saves both kinds under one name, and names are changed by hand.
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readOldOffice(bytes);
  if (/\.csv$/i.test(file)) return readCsvText(bytes);
  if (/\.(?:txt|vtt)$/i.test(file)) return readPlainText(bytes);
  if (/\.pdf$/i.test(file)) return readPdf(bytes);
  if (OFFICE.test(file)) {
    if (beginsWith(bytes, 0x50, 0x4b)) return readOffice(bytes);
    // Old programs save a web page or rich text under the name of .doc and .xls.
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
    if (/^\s*(?:\{\\rtf|<)/.test(head)) return readPlainText(bytes);
    throw new UnreadableText('文件已损坏，或者不是这种文件');
  }
  return readZip(bytes);
}

/**
 * Reads the words of an attachment.
 * @param file its name, whose ending tells what it should be
 * @throws UnreadableText where they cannot be read
 */
export async function readAttachmentText(file: string, bytes: Uint8Array): Promise<AttachmentText> {
  try {
    return { parts: await readParts(file, bytes) };
  } catch (error) {
    throw error instanceof UnreadableText ? error : new UnreadableText('文件已损坏');
  }
}
