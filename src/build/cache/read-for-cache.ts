import { inspectText } from '../../checks/inspect.ts';
import type { Terms } from '../../schema/terms.ts';
import type { DocumentFile } from '../../source/content-reader.ts';
import { readDocument } from '../../source/document.ts';

/** A document as it was read for a cache: texts cross between threads with less work than the data they stand for. */
export interface ReadForCache {
  /** Its record and findings, as JSON. */
  readonly read: string;
  /** Its prepared body, as JSON; none where it could not be read. */
  readonly body: string | undefined;
}

/** Reads a document for a cache, and looks at its words. */
export function readForCache(root: string, { file, ...place }: DocumentFile, terms: Terms): ReadForCache {
  const { record, prepared, findings } = readDocument(root, file, place, { inspect: inspectText, terms });
  return { read: JSON.stringify({ record, findings }), body: prepared && JSON.stringify(prepared) };
}
