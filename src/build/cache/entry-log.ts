import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Lines that are gathered before they are written, in characters. */
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

/** The line of a log that begins at an offset, and where the next begins; undefined where it is damaged or ends too soon. */
function readLine(bytes: Buffer, start: number): { entry: string; next: number } | undefined {
  const end = bytes.indexOf(NEWLINE, start);
  if (end < start + CHECKSUM) return undefined;
  const entry = bytes.subarray(start + CHECKSUM, end);
  if (Number.parseInt(bytes.toString('latin1', start, start + CHECKSUM), 16) !== crc32(entry))
    return undefined;
  return { entry: entry.toString('utf8'), next: end + 1 };
}

/** The head of a log, its first entry; undefined where there is no sound one. */
export function readLogHead(path: string): string | undefined {
  return existsSync(path) ? readLine(readFileSync(path), 0)?.entry : undefined;
}

/**
 * Opens a log that has a head, and reads it as far as it is sound: what a crash or a disk has damaged is dropped, with
 * all that comes after it.
 * @param isWritable whether entries may be added; otherwise nothing on the disk changes
 * @param see is called with each entry after the head, in their order
 */
export function openEntryLog(path: string, isWritable: boolean, see: (entry: string) => void): EntryLog {
  const bytes = readFileSync(path);
  let length = 0;
  let end = readLine(bytes, 0)?.next ?? 0;
  for (let line = readLine(bytes, end); line; line = readLine(bytes, end)) {
    see(line.entry);
    length += 1;
    end = line.next;
  }
  if (!isWritable) return { length, append() {}, flush() {}, close() {} };

  if (end < bytes.length) truncateSync(path, end);
  const file = openSync(path, 'a');
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
