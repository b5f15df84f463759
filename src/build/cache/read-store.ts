import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadAttachment } from '../../source/attachment.ts';
import type { DocumentRead } from '../../source/content-reader.ts';
import { openBodyPack, type PackPlace } from './body-pack.ts';
import { type EntryLog, openEntryLog, readLogHead, writeEntryLog } from './entry-log.ts';
import type { FileStamp } from './file-stamp.ts';

/** What came of reading a file; a document's prepared body is kept apart. */
export type FileRead = DocumentRead | ReadAttachment;

/** What is known of a file: as it was when it was read, and what came of it. */
export interface KnownFile {
  /** Undefined where it cannot be trusted to tell a later change. */
  readonly stamp: FileStamp | undefined;
  /** Of a document: a digest of the terms that its words were looked at with. */
  readonly terms?: string | undefined;
  readonly read: FileRead;
}

/** The same with the place of its body. */
type StoredFile = KnownFile & { readonly body: PackPlace | undefined };

/** A line of the log: a file that was read, or the new stamp of one whose bytes are the same. */
type LogEntry =
  | {
      readonly stamp: FileStamp | null;
      readonly terms?: string | undefined;
      readonly body: PackPlace | null;
      readonly read: FileRead;
    }
  | { readonly file: string; readonly stamp: FileStamp | null };

/** What is kept on the disk of files that were read: a log of what came of it, and a pack of prepared bodies. */
export interface ReadStore {
  get(file: string): KnownFile | undefined;
  /** Keeps what came of reading a file. @param json the same as `read`; @param body a document's prepared body as JSON */
  put(file: string, known: KnownFile, json: string, body?: string): void;
  /** Gives a file whose bytes are the same its stamp of now. */
  restamp(file: string, stamp: FileStamp | undefined): void;
  drop(file: string): void;
  /** A document's prepared body as JSON; undefined where there is none of these bytes. @param hash of the file's bytes */
  body(file: string, hash: string): string | undefined;
  /** Writes what has been put in, so that another thread finds it. */
  flush(): void;
  /** Ends; forgets the files that are not among those that there are. */
  close(there: ReadonlySet<string>): void;
}

/** What has been superseded may take as much room as what counts, and so much beside. */
const SPARE_ENTRIES = 1000;
const SPARE_BYTES = 32 * 1024 * 1024;

const NO_LOG: EntryLog = { length: 0, append() {}, flush() {}, close() {} };

/**
 * Opens a store. Everything in it can be made anew: what is damaged, or was made by other code, is dropped.
 * @param options.code the hash of the code whose work it keeps
 * @param options.isWritable whether anything may be added; otherwise it is kept in memory alone, without bodies
 */
export function openReadStore(
  folder: string,
  { code, isWritable }: { readonly code: string; readonly isWritable: boolean },
): ReadStore {
  const path = join(folder, 'records.log');
  let { head, packName } = readHead(path, code);
  const files = new Map<string, StoredFile>();

  if (head === undefined && isWritable) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    head = JSON.stringify({ code, pack: packName });
    writeEntryLog(path, head, []);
  }

  function learn(text: string): void {
    const entry = JSON.parse(text) as LogEntry;
    const stamp = entry.stamp ?? undefined;
    if ('read' in entry) {
      const { terms, read, body } = entry;
      if (read.record) files.set(read.record.file, { stamp, terms, read, body: body ?? undefined });
      return;
    }
    const before = files.get(entry.file);
    if (before) files.set(entry.file, { ...before, stamp });
  }
  const log = head === undefined ? NO_LOG : openEntryLog(path, isWritable, learn);
  const pack = openBodyPack(join(folder, packName), isWritable);

  /** Writes a log and a pack of what counts, where the most of them has been superseded. */
  function compact(): void {
    const bodies = [...files.values()].reduce((sum, { body }) => sum + (body?.[1] ?? 0), 0);
    const isFull = log.length > 2 * files.size + SPARE_ENTRIES || pack.size > 2 * bodies + SPARE_BYTES;
    if (!isFull) return;
    const name = nextPack(packName);
    const next = openBodyPack(join(folder, name), true);
    const entries: string[] = [];
    for (const { stamp = null, terms, read, body } of files.values()) {
      const text = body && pack.read(body);
      if (body && text === undefined) continue;
      const place = text === undefined ? null : next.append(text);
      entries.push(JSON.stringify({ stamp, terms, body: place, read } satisfies LogEntry));
    }
    next.close();
    writeEntryLog(path, JSON.stringify({ code, pack: name }), entries);
    rmSync(join(folder, packName), { force: true });
  }

  return {
    get: (file) => files.get(file),
    put(file, known, json, text) {
      const { stamp = null, terms } = known;
      const body = text !== undefined && isWritable ? pack.append(text) : undefined;
      files.set(file, { ...known, body });
      const start = JSON.stringify({ stamp, terms, body: body ?? null });
      log.append(`${start.slice(0, -1)},"read":${json}}`);
    },
    restamp(file, stamp) {
      const before = files.get(file);
      if (!before) return;
      files.set(file, { ...before, stamp });
      log.append(JSON.stringify({ file, stamp: stamp ?? null }));
    },
    drop(file) {
      files.delete(file);
    },
    body(file, hash) {
      const known = files.get(file);
      return known?.read.record?.hash === hash && known.body ? pack.read(known.body) : undefined;
    },
    flush() {
      pack.flush();
      log.flush();
    },
    close(there) {
      // Nothing at all was asked for where the folder was out of reach, or something failed before: it may be back.
      if (isWritable && there.size > 0) {
        for (const file of files.keys()) if (!there.has(file)) files.delete(file);
        compact();
      }
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
