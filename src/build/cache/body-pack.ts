import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where a text lies in a pack: its offset and length in bytes, and its checksum. */
export type PackPlace = readonly [offset: number, length: number, checksum: number];

/** A file of texts, one after the other; each is found by its place. */
export interface BodyPack {
  /** In bytes. */
  readonly size: number;
  append(text: string): PackPlace;
  /** The text at a place; undefined where it is damaged. */
  read(place: PackPlace): string | undefined;
  /** Writes what has been gathered. */
  flush(): void;
  close(): void;
}

/** Bytes that are gathered before they are written. */
const BATCH = 4 * 1024 * 1024;
/** Bytes that are read at a time: pages are made in about the order in which their texts were added. */
const WINDOW = 256 * 1024;

/** Opens a pack, to read it and, if it may, to add to it; where there is none it is empty. */
export function openBodyPack(path: string, isWritable: boolean): BodyPack {
  if (isWritable) mkdirSync(dirname(path), { recursive: true });
  else if (!existsSync(path))
    return { size: 0, append: () => [0, 0, 0], read: () => undefined, flush() {}, close() {} };
  const file = openSync(path, isWritable ? 'a+' : 'r');
  let size = fstatSync(file).size;
  let gathered: Buffer[] = [];
  let waiting = 0;
  const window = Buffer.allocUnsafe(WINDOW);
  let windowStart = 0;
  let windowLength = 0;
  /** The bytes of a place, until the next are asked for; undefined where there are not so many. */
  const bytesAt = (offset: number, length: number): Buffer | undefined => {
    if (length > WINDOW) {
      const bytes = Buffer.allocUnsafe(length);
      return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
    }
    if (offset < windowStart || offset + length > windowStart + windowLength) {
      windowStart = offset;
      windowLength = readSync(file, window, 0, WINDOW, offset);
    }
    const start = offset - windowStart;
    return start + length <= windowLength ? window.subarray(start, start + length) : undefined;
  };
  const flush = () => {
    if (waiting > 0) writeSync(file, Buffer.concat(gathered));
    gathered = [];
    waiting = 0;
  };
  return {
    get size() {
      return size;
    },
    append(text) {
      const bytes = Buffer.from(text);
      const place: PackPlace = [size, bytes.length, crc32(bytes)];
      gathered.push(bytes);
      size += bytes.length;
      waiting += bytes.length;
      if (waiting > BATCH) flush();
      return place;
    },
    read([offset, length, checksum]) {
      flush();
      const bytes = bytesAt(offset, length);
      return bytes && crc32(bytes) === checksum ? bytes.toString('utf8') : undefined;
    },
    flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}
