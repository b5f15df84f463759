import type { Finding } from '../schema/diagnostic.ts';
import type { ListEntry, ListTypeId } from '../schema/list-entry.ts';
import { readBytes } from './file-bytes.ts';
import { readEntries } from './list-entries.ts';
import type { DocumentRecord } from './records.ts';
import { decodeText } from './text.ts';

/** A list's CSV, and the document that names it. */
export interface ListFile {
  readonly document: string;
  readonly file: string;
  readonly type: ListTypeId;
}

/** Largest CSV of a list that is read, in bytes: ten thousand rows and more. */
const LARGEST_LIST = 2 * 1024 * 1024;

/**
 * The CSV that a list's document names; nothing for other documents, nor where it is not there, which the checks of
 * attachments report.
 * @param files every file of the content folder
 */
export function listFileOf(record: DocumentRecord, files: ReadonlySet<string>): ListFile[] {
  if ((record.type !== 'power-list' && record.type !== 'service-list') || !record.fields) return [];
  const file = `${record.file.slice(0, record.file.lastIndexOf('/'))}/${record.fields.entries}`;
  return files.has(file) ? [{ document: record.file, file, type: record.type }] : [];
}

/**
 * Reads a list's CSV.
 * @param root the content folder's absolute path
 */
export async function readList(
  root: string,
  { document, file, type }: ListFile,
): Promise<{
  readonly document: string;
  readonly entries: readonly ListEntry[];
  readonly findings: readonly Finding[];
}> {
  const { bytes, findings } = readBytes(root, file, LARGEST_LIST);
  if (bytes === undefined) return { document, entries: [], findings };
  const decoded = decodeText(bytes, file);
  if (decoded.text === undefined) return { document, entries: [], findings: decoded.findings };
  return { document, ...readEntries(decoded.text, file, type) };
}
