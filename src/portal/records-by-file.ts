import type { Content, DocumentRecord } from '../source/records.ts';
import { memoPer } from './memo.ts';

/** A content folder's documents by their files. */
export const recordsByFile = memoPer(
  ({ documents }: Pick<Content, 'documents'>): ReadonlyMap<string, DocumentRecord> =>
    new Map(documents.map((record) => [record.file, record])),
);
