import type { DocumentFile } from '../../source/content-reader.ts';
import { readDocument } from '../../source/document.ts';

/** A document as it was read for a cache: texts cross between threads with less work than the data they stand for. */
export interface ReadForCache {
  /** Its record and findings, as JSON. */
  readonly read: string;
  /** Its prepared body, as JSON; none where it could not be read. */
  readonly body: string | undefined;
}

/** Reads a document for a cache. */
export function readForCache(root: string, { file, ...place }: DocumentFile): ReadForCache {
  const { record, prepared, findings } = readDocument(root, file, place);
  return { read: JSON.stringify({ record, findings }), body: prepared && JSON.stringify(prepared) };
}
