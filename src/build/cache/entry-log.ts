import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Lines that are gathered before they are written, in characters; and what is read at a time, in bytes. */
const BATCH = 1024 * 1024;
const NEWLINE = 10;
/** Characters of a line's checksum. */
const CHECKSUM = 8;

/** A file that grows by an entry a line. */
export interface EntryLog {
  /** How many entries it holds. */
  readonly length: number;
  /** Adds an entry, a text without a line break. */
  append(entry: string): void;
  /** Writes what has been gathered. */
  flush(): void;
  /** Writes what has been gathered, and ends. */
  close(): void;
}

function lineOf(entry: string): string {
  return `${crc32(entry).toString(16).padStart(8, '0')}${entry}\n`;
}

/** The entry of a line without its end; undefined where it is damaged. */
function entryOf(line: Buffer): string | undefined {
  const entry = line.subarray(CHECKSUM);
  const isSound =
    line.length >= CHECKSUM && Number.parseInt(line.toString('latin1', 0, CHECKSUM), 16) === crc32(entry);
  return isSound ? entry.toString('utf8') : undefined;
}

/** The entries of a log in their order, each with where its line ends, as far as they are sound. It is never held whole. */
function* readEntries(file: number): Generator<{ entry: string; end: number }> {
  const chunk = Buffer.allocUnsafe(BATCH);
  let rest: Buffer = Buffer.alloc(0);
  let end = 0;
  for (;;) {
    const length = readSync(file, chunk, 0, BATCH, null);
    if (length === 0) return;
    const bytes =
      rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, length)]) : chunk.subarray(0, length);
    let start = 0;
    for (let next = bytes.indexOf(NEWLINE); next >= 0; next = bytes.indexOf(NEWLINE, start)) {
      const entry = entryOf(bytes.subarray(start, next));
      if (entry === undefined) return;
      end += next + 1 - start;
      start = next + 1;
      yield { entry, end };
    }
    rest = Buffer.from(bytes.subarray(start));
  }
}

/** The head of a log, its first entry; undefined where there is no sound one. */
export function readLogHead(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    for (const { entry } of readEntries(file)) return entry;
    return undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a log that has a head, and reads it as far as it is sound: what a crash or a disk has damaged is dropped, with
 * all that comes after it.
 * @param isWritable whether entries may be added; otherwise nothing on the disk changes
 * @param see is called with each entry after the head, in their order
 */
export function openEntryLog(path: string, isWritable: boolean, see: (entry: string) => void): EntryLog {
  const file = openSync(path, isWritable ? 'a+' : 'r');
  let length = -1;
  let soundEnd = 0;
  for (const { entry, end } of readEntries(file)) {
    if (length >= 0) see(entry);
    length += 1;
    soundEnd = end;
  }
  length = Math.max(length, 0);
  if (!isWritable) {
    closeSync(file);
    return { length, append() {}, flush() {}, close() {} };
  }

  if (soundEnd < fstatSync(file).size) ftruncateSync(file, soundEnd);
  let gathered = '';
  const flush = () => {
    if (gathered !== '') writeSync(file, gathered);
    gathered = '';
  };
  return {
    get length() {
      return length;
    },
    append(entry) {
      gathered += lineOf(entry);
      length += 1;
      if (gathered.length > BATCH) flush();
    },
    flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** Writes a whole log in the place of another, at once. */
export function writeEntryLog(path: string, head: string, entries: readonly string[]): void {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, [head, ...entries].map(lineOf).join(''));
  renameSync(unfinished, path);
}
