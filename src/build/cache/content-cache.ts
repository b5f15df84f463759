import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { PreparedBody } from '../../markdown/body.ts';
import type { Terms } from '../../schema/terms.ts';
import type { ReadAttachment } from '../../source/attachment.ts';
import type { ContentReader, DocumentFile, DocumentRead } from '../../source/content-reader.ts';
import { hashFile } from '../../source/file-bytes.ts';
import { roleOf } from '../../source/layout.ts';
import { walkFolder } from '../../source/walk.ts';
import { cacheFolderOf } from '../cache-folder.ts';
import { type CodeFiles, hashCode } from '../code/code-files.ts';
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts';
import type { ReadForCache } from './read-for-cache.ts';
import { type HowToRead, readDocuments } from './read-pool.ts';
import { type FileRead, type KnownFile, openReadStore } from './read-store.ts';
import { type SeenContent, seeContent, stampsOf } from './seen-content.ts';

/** A content folder as builds before have read it, and what this one adds. */
export interface ContentCache {
  /** Whether what is read is kept; otherwise `recorded` lacks it. */
  readonly isWritable: boolean;
  /** Reads files that have changed, and takes the rest from the cache. */
  reader(options?: ReaderOptions): ContentReader;
  /** Reads nothing from the folder: gives what has been read of its files, for a thread that works beside the one that read them. */
  recorded(): ContentReader;
  /** Writes what has been read, so that another thread finds it. */
  flush(): void;
  /** A document's prepared body. @param hash of the file's bytes that were read */
  body(file: string, hash: string): Promise<PreparedBody>;
  close(): void;
}

export interface ReaderOptions extends HowToRead {
  /** Looks at the folder; if it is left out, the reader does so itself. */
  readonly look?: () => Promise<SeenContent>;
  /** Is told how many documents there are. */
  readonly expect?: (documents: number) => void;
  /** Is called for each document. */
  readonly tick?: () => void;
}

/** The code whose work is kept. */
const READING_CODE = /^(?:src\/(?:schema|markdown|source|checks)\/|src\/build\/cache\/|package-lock\.json)/;
const NO_BODY: PreparedBody = { html: '', outline: [], text: '' };

/** A file's hash; undefined where it cannot be read. */
function hashIfReadable(path: string): string | undefined {
  try {
    return hashFile(path);
  } catch {
    return undefined;
  }
}

/**
 * Opens the cache of a content folder. It may be lost at any time: whatever is in it can be read again.
 * @param options.isWritable whether this process may add to it; only one may at a time
 */
export function openContentCache(
  contentDir: string,
  options: { readonly code: CodeFiles; readonly isWritable: boolean },
): ContentCache {
  const root = resolve(contentDir);
  const { isWritable } = options;
  const store = openReadStore(cacheFolderOf('content', root), {
    code: hashCode(options.code, (file) => READING_CODE.test(file)),
    isWritable,
  });
  /** The files that there are. */
  const there = new Set<string>();

  /** What is known of a file if it is still the same. */
  function findSame(file: string, stamp: FileStamp | undefined): KnownFile | undefined {
    there.add(file);
    const known = store.get(file);
    if (!known || isSameStamp(known.stamp, stamp)) return known;
    if (hashIfReadable(join(root, file)) !== known.read.record?.hash) return undefined;
    store.restamp(file, stamp);
    return known;
  }

  /** Keeps what came of reading a file, if it could be read. */
  function keep(
    file: string,
    stamp: FileStamp | undefined,
    read: FileRead,
    json: string,
    more: { readonly terms?: string; readonly body?: string | undefined } = {},
  ): void {
    const { terms, body } = more;
    if (read.record) store.put(file, { stamp, terms, read }, json, body);
    else store.drop(file);
  }

  async function readAll(
    files: readonly DocumentFile[],
    terms: Terms,
    stampNow: (file: string) => FileStamp | undefined,
    { tick = () => {}, ...how }: ReaderOptions,
  ): Promise<DocumentRead[]> {
    const found = new Map<string, DocumentRead>();
    const stamps = new Map<string, FileStamp | undefined>();
    const termsDigest = hash('sha1', JSON.stringify(terms), 'base64url').slice(0, 10);
    const changed = files.filter(({ file }) => {
      const stamp = stampNow(file);
      const known = findSame(file, stamp);
      const same = known?.terms === termsDigest ? known : undefined;
      if (same) {
        found.set(file, same.read as DocumentRead);
        tick();
      } else stamps.set(file, stamp);
      return !same;
    });
    const take = ({ file }: DocumentFile, { read: json, body }: ReadForCache) => {
      const read = JSON.parse(json) as DocumentRead;
      keep(file, stamps.get(file), read, json, { terms: termsDigest, body });
      found.set(file, read);
      tick();
    };
    await readDocuments(root, changed, terms, take, how);
    return files.map(({ file }) => found.get(file) as DocumentRead);
  }

  async function readBeside(
    files: readonly string[],
    stampNow: (file: string) => FileStamp | undefined,
  ): Promise<ReadAttachment[]> {
    const found = new Map<string, ReadAttachment>();
    const stamps = new Map<string, FileStamp | undefined>();
    const changed = files.filter((file) => {
      const stamp = stampNow(file);
      const same = findSame(file, stamp);
      if (same) found.set(file, same.read as ReadAttachment);
      else stamps.set(file, stamp);
      return !same;
    });
    if (changed.length > 0) {
      const { readAttachments } = await import('./attachment-pool.ts');
      await readAttachments(root, changed, (file, read) => {
        keep(file, stamps.get(file), read, JSON.stringify(read));
        found.set(file, read);
      });
    }
    return files.map((file) => found.get(file) as ReadAttachment);
  }

  function recordOf(file: string): FileRead {
    return store.get(file)?.read ?? { record: undefined, findings: [] };
  }

  return {
    isWritable,
    reader(options = {}) {
      const { look = () => seeContent(root), expect } = options;
      let stampNow = (file: string) => stampOf(join(root, file));
      return {
        async walk() {
          const seen = await look();
          stampNow = stampsOf(seen);
          return seen.walked;
        },
        documents(files, terms) {
          expect?.(files.length);
          return readAll(files, terms, stampNow, options);
        },
        attachments: (files) => readBeside(files, stampNow),
      };
    },
    recorded: () => ({
      walk: () => walkFolder(root),
      documents: (files) => Promise.resolve(files.map(({ file }) => recordOf(file) as DocumentRead)),
      attachments: (files) => Promise.resolve(files.map((file) => recordOf(file) as ReadAttachment)),
    }),
    flush: store.flush,
    async body(file, bytes) {
      const text = store.body(file, bytes);
      if (text !== undefined) return JSON.parse(text);
      const role = roleOf(file);
      if (role.kind !== 'document') throw new Error(`${file} is no document.`);
      const { readDocument } = await import('../../source/document.ts');
      const { record, prepared } = readDocument(root, file, role);
      if (record?.hash !== bytes) throw new Error(`${file} was changed during the build. Run it again.`);
      return prepared ?? NO_BODY;
    },
    close: () => store.close(there),
  };
}
