import type { Terms } from '../schema/terms.ts';
import type { TypeId } from '../schema/types/index.ts';
import type { ReadAttachment } from './attachment.ts';
import type { InspectAttachment } from './attachment-text.ts';
import { mapConcurrently } from './concurrency.ts';
import type { ReadDocument } from './document.ts';
import type { Inspect } from './document-text.ts';
import { type WalkedFolder, walkFolder } from './walk.ts';

/** A document's file and what its place says of it. */
export interface DocumentFile {
  /** In the content folder. */
  readonly file: string;
  readonly agency: string;
  readonly type: TypeId;
}

/** What came of reading a document, without its body. */
export type DocumentRead = Omit<ReadDocument, 'prepared'>;

/** The folder that a file of the content lies in, by its path in the content: not all need lie in the same. */
export type RootOf = (file: string) => string;

/** What reads the files of a content folder, in whichever way: one by one, by several workers, or out of a cache. */
export interface ContentReader {
  /** The files and folders that there are. */
  walk(): Promise<WalkedFolder>;
  /** One result for each file, in their order. Bodies are not among them: the model has no use for them. @param terms that their words are looked at with */
  documents(files: readonly DocumentFile[], terms: Terms): Promise<readonly DocumentRead[]>;
  attachments(files: readonly string[]): Promise<readonly ReadAttachment[]>;
  /** Where the other files lie: settings, columns, tables; in the content folder if it is left out. */
  readonly rootOf?: RootOf | undefined;
}

const FILES_AT_A_TIME = 16;

/** What looks at the words of each file. */
export interface Inspections {
  readonly inspect?: Inspect;
  readonly inspectAttachment?: InspectAttachment;
}

/** Reads every file anew. The parsers are loaded when there is something to read. @param root the content folder's absolute path; @param inspections nothing looks at words if they are left out */
export function plainReader(root: string, { inspect, inspectAttachment }: Inspections = {}): ContentReader {
  return {
    walk: () => walkFolder(root),
    async documents(files, terms) {
      const { readDocument } = await import('./document.ts');
      return mapConcurrently(files, FILES_AT_A_TIME, ({ file, ...place }) => {
        const { record, findings } = readDocument(root, file, place, inspect && { inspect, terms });
        // A word cut out of a text keeps the whole of it in memory.
        return Promise.resolve({ record: structuredClone(record), findings });
      });
    },
    async attachments(files) {
      const { readAttachment } = await import('./attachment.ts');
      return mapConcurrently(files, FILES_AT_A_TIME, (file) => readAttachment(root, file, inspectAttachment));
    },
  };
}
