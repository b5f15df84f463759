import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { PreparedBody } from '../../markdown/body.ts';
import { type ReadAttachment, readAttachment } from '../../source/attachment.ts';
import type { ContentReader, DocumentFile } from '../../source/content-reader.ts';
import type { ReadDocument } from '../../source/document.ts';
import { hashFile } from '../../source/file-bytes.ts';
import { roleOf } from '../../source/layout.ts';
import { walkFolder } from '../../source/walk.ts';
import { type CodeFiles, hashCode } from '../code/code-files.ts';
import { CACHE_FOLDER, PROJECT_ROOT } from '../project.ts';
import { openBodyPack, type PackPlace } from './body-pack.ts';
import { openEntryLog, readLogHead, writeEntryLog } from './entry-log.ts';
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts';
import { readForCache } from './read-for-cache.ts';
import { readDocuments } from './read-pool.ts';
import { type SeenContent, seeContent, stampsOf } from './seen-content.ts';

type DocumentRead = Omit<ReadDocument, 'prepared'>;

/** What is known of a file: as it was when it was read, and what came of it. */
interface KnownFile {
  /** Undefined where it cannot be trusted to tell a later change. */
  stamp: FileStamp | undefined;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly read: DocumentRead | ReadAttachment;
  /** Where a document's prepared body lies. */
  readonly body: PackPlace | undefined;
}

/** A line of the log: a file that was read, or the new stamp of one whose bytes are the same. */
type LogEntry =
  | {
      readonly file: string;
      readonly stamp: FileStamp | null;
      readonly hash: string;
      readonly body: PackPlace | null;
      readonly read: KnownFile['read'];
    }
  | { readonly file: string; readonly stamp: FileStamp | null };

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

export interface ReaderOptions {
  /** Looks at the folder; if it is left out, the reader does so itself. */
  readonly look?: () => Promise<SeenContent>;
  /** Is told how many documents there are. */
  readonly expect?: (documents: number) => void;
  /** Is called for each document. */
  readonly tick?: () => void;
}

/** The code whose work is kept. */
const READING_CODE = /^(?:src\/(?:schema|markdown|source)\/|src\/build\/cache\/|package-lock\.json)/;
/** What has been superseded may take as much room as what counts, and so much beside. */
const SPARE_ENTRIES = 1000;
const SPARE_BYTES = 32 * 1024 * 1024;

const NO_BODY: PreparedBody = { html: '', outline: [], text: '' };

/** Where a content folder's cache lies; by its path from the project where it is in it, so that checkouts may move. */
function folderOf(contentDir: string): string {
  const path = relative(PROJECT_ROOT, contentDir);
  return join(CACHE_FOLDER, 'content', hash('sha256', path, 'hex').slice(0, 16));
}

/** A file's hash; undefined where it cannot be read. */
function hashIfReadable(path: string): string | undefined {
  try {
    return hashFile(path);
  } catch {
    return undefined;
  }
}

/**
 * Opens the cache of a content folder. Everything in it can be made anew: what is damaged, or was made by other code, is
 * dropped.
 * @param options.isWritable whether this process may add to it; only one may at a time
 */
export function openContentCache(
  contentDir: string,
  options: { readonly code: CodeFiles; readonly isWritable: boolean },
): ContentCache {
  const root = resolve(contentDir);
  const folder = folderOf(root);
  const path = join(folder, 'records.log');
  const code = hashCode(options.code, (file) => READING_CODE.test(file));
  let { head, packName } = readHead(path, code);
  const { isWritable } = options;
  const known = new Map<string, KnownFile>();
  /** The files that there are. */
  const asked = new Set<string>();

  if (head === undefined && isWritable) begin();
  function begin(): void {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    head = JSON.stringify({ code, pack: packName });
    writeEntryLog(path, head, []);
  }

  function learn(text: string): void {
    const entry = JSON.parse(text) as LogEntry;
    const stamp = entry.stamp ?? undefined;
    if ('read' in entry)
      known.set(entry.file, { stamp, hash: entry.hash, read: entry.read, body: entry.body ?? undefined });
    else {
      const file = known.get(entry.file);
      if (file) file.stamp = stamp;
    }
  }
  const log =
    head === undefined
      ? { length: 0, append() {}, flush() {}, close() {} }
      : openEntryLog(path, isWritable, learn);
  const pack = openBodyPack(join(folder, packName), isWritable && head !== undefined);

  /** Notes a file that has been read. @param read as JSON */
  function note(file: string, known_: KnownFile, read: string): void {
    known.set(file, known_);
    const { stamp = null, hash: bytes, body = null } = known_;
    const start = JSON.stringify({ file, stamp, hash: bytes, body });
    log.append(`${start.slice(0, -1)},"read":${read}}`);
  }

  /** What is known of a file if it is still the same. */
  function findSame(file: string, stamp: FileStamp | undefined): KnownFile | undefined {
    asked.add(file);
    const before = known.get(file);
    if (!before || isSameStamp(before.stamp, stamp)) return before;
    if (hashIfReadable(join(root, file)) !== before.hash) return undefined;
    before.stamp = stamp;
    log.append(JSON.stringify({ file, stamp: stamp ?? null }));
    return before;
  }

  function recordOf(file: string): KnownFile['read'] {
    return known.get(file)?.read ?? { record: undefined, findings: [] };
  }

  /** Keeps what has been read of a document. */
  function keep(
    file: string,
    stamp: FileStamp | undefined,
    read: string,
    body: string | undefined,
  ): DocumentRead {
    const result = JSON.parse(read) as DocumentRead;
    const bytes = result.record?.hash;
    if (bytes === undefined) known.delete(file);
    else
      note(
        file,
        {
          stamp,
          hash: bytes,
          read: result,
          body: body !== undefined && isWritable ? pack.append(body) : undefined,
        },
        read,
      );
    return result;
  }

  async function readAll(
    files: readonly DocumentFile[],
    stampNow: (file: string) => FileStamp | undefined,
    tick: () => void,
  ): Promise<DocumentRead[]> {
    const found = new Map<string, DocumentRead>();
    const stamps = new Map<string, FileStamp | undefined>();
    const changed = files.filter(({ file }) => {
      const stamp = stampNow(file);
      const same = findSame(file, stamp);
      if (same) {
        found.set(file, same.read as DocumentRead);
        tick();
      } else stamps.set(file, stamp);
      return !same;
    });
    await readDocuments(root, changed, ({ file }, { read, body }) => {
      found.set(file, keep(file, stamps.get(file), read, body));
      tick();
    });
    return files.map(({ file }) => found.get(file) as DocumentRead);
  }

  async function readOne(file: string, stamp: FileStamp | undefined): Promise<ReadAttachment> {
    const same = findSame(file, stamp);
    if (same) return same.read as ReadAttachment;
    const read = await readAttachment(root, file);
    if (read.record)
      note(file, { stamp, hash: read.record.hash, read, body: undefined }, JSON.stringify(read));
    else known.delete(file);
    return read;
  }

  /** Writes a log and a pack of what counts, where the most of them has been superseded. */
  function compact(): void {
    for (const file of known.keys()) if (!asked.has(file)) known.delete(file);
    const bodies = [...known.values()].reduce((sum, { body }) => sum + (body?.[1] ?? 0), 0);
    const isFull = log.length > 2 * known.size + SPARE_ENTRIES || pack.size > 2 * bodies + SPARE_BYTES;
    if (!isFull) return;
    const name = nextPack(packName);
    const next = openBodyPack(join(folder, name), true);
    const entries: string[] = [];
    for (const [file, { stamp = null, hash: bytes, read, body }] of known) {
      const text = body && pack.read(body);
      if (body && text === undefined) continue;
      const place = text === undefined ? null : next.append(text);
      entries.push(JSON.stringify({ file, stamp, hash: bytes, body: place, read } satisfies LogEntry));
    }
    next.close();
    writeEntryLog(path, JSON.stringify({ code, pack: name }), entries);
    rmSync(join(folder, packName), { force: true });
  }

  return {
    isWritable,
    reader({ look = () => seeContent(root), expect, tick = () => {} } = {}) {
      let stampNow = (file: string) => stampOf(join(root, file));
      return {
        async walk() {
          const seen = await look();
          stampNow = stampsOf(seen);
          return seen.walked;
        },
        documents(files) {
          expect?.(files.length);
          return readAll(files, stampNow, tick);
        },
        async attachments(files) {
          const read: ReadAttachment[] = [];
          for (const file of files) read.push(await readOne(file, stampNow(file)));
          return read;
        },
      };
    },
    recorded: () => ({
      walk: () => walkFolder(root),
      documents: (files) => Promise.resolve(files.map(({ file }) => recordOf(file) as DocumentRead)),
      attachments: (files) => Promise.resolve(files.map((file) => recordOf(file) as ReadAttachment)),
    }),
    flush() {
      pack.flush();
      log.flush();
    },
    async body(file, bytes) {
      const before = known.get(file);
      const text = before?.hash === bytes && before.body ? pack.read(before.body) : undefined;
      if (text !== undefined) return JSON.parse(text);
      const role = roleOf(file);
      if (role.kind !== 'document') throw new Error(`${file} is no document.`);
      const { read, body } = readForCache(root, { file, agency: role.agency, type: role.type });
      if ((JSON.parse(read) as DocumentRead).record?.hash !== bytes)
        throw new Error(`${file} was changed during the build. Run it again.`);
      return body === undefined ? NO_BODY : JSON.parse(body);
    },
    close() {
      if (isWritable && head !== undefined) compact();
      log.close();
      pack.close();
    },
  };
}

function nextPack(name: string): string {
  return `bodies-${Number(/\d+/.exec(name)?.[0] ?? 0) + 1}.pack`;
}

/** The head of a log if it was written by the same code, and the pack that goes with it. */
function readHead(path: string, code: string): { head: string | undefined; packName: string } {
  const first = nextPack('');
  try {
    const head = readLogHead(path);
    const { code: madeBy, pack } = JSON.parse(head ?? '{}');
    if (madeBy === code && typeof pack === 'string' && existsSync(join(path, '..', pack)))
      return { head, packName: pack };
  } catch {
    // Damaged: begun anew.
  }
  return { head: undefined, packName: first };
}
