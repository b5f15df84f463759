import type { TypeId } from '../schema/types/index.ts';
import { type ReadAttachment, readAttachment } from './attachment.ts';
import { mapConcurrently } from './concurrency.ts';
import { type ReadDocument, readDocument } from './document.ts';
import { type WalkedFolder, walkFolder } from './walk.ts';

/** A document's file and what its place says of it. */
export interface DocumentFile {
  /** In the content folder. */
  readonly file: string;
  readonly agency: string;
  readonly type: TypeId;
}

/** What reads the files of a content folder, in whichever way: one by one, by several workers, or out of a cache. */
export interface ContentReader {
  /** The files and folders that there are. */
  walk(): Promise<WalkedFolder>;
  /** One result for each file, in their order. Bodies are not among them: the model has no use for them. */
  documents(files: readonly DocumentFile[]): Promise<readonly Omit<ReadDocument, 'prepared'>[]>;
  attachments(files: readonly string[]): Promise<readonly ReadAttachment[]>;
}

const FILES_AT_A_TIME = 16;

/** Reads every file anew. @param root the content folder's absolute path */
export function plainReader(root: string): ContentReader {
  return {
    walk: () => walkFolder(root),
    documents: (files) =>
      mapConcurrently(files, FILES_AT_A_TIME, ({ file, ...place }) => {
        const { record, findings } = readDocument(root, file, place);
        // A word cut out of a text keeps the whole of it in memory.
        return Promise.resolve({ record: structuredClone(record), findings });
      }),
    attachments: (files) => mapConcurrently(files, FILES_AT_A_TIME, (file) => readAttachment(root, file)),
  };
}
