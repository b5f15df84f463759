import { hash } from 'node:crypto';
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { CACHE_FOLDER } from '../project.ts';

/** A file as it was written, to tell whether it is still the same. */
export interface WrittenFile {
  /** In the output folder. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds. */
  readonly time: number;
  /** Of its bytes. */
  readonly hash: string;
  /** A digest of all that it was made of, where that is known. */
  readonly source?: string | undefined;
}

/** A planned file that a build has made, or the files of a planned folder. */
export interface BuiltFile {
  /** Its inputs as one text: nearly all are the same again, and never looked at one by one. */
  readonly inputs: string;
  readonly files: readonly WrittenFile[];
  /** As it stands in the record that it was read from: nearly all of it is written again as it is. */
  readonly recorded?: string;
}

/** What lies in an output folder, by the paths of the plan. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** What a build has left: the files, and what it had to say. */
export interface BuiltOutput {
  /** Of everything it was built from; empty where that is not known. */
  readonly fingerprint: string;
  /** Of the publishing set. */
  readonly documents: number;
  /** What was found in the content, none of it an error. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: BuiltFiles;
}

const NOTHING: BuiltOutput = { fingerprint: '', documents: 0, diagnostics: [], files: new Map() };

type Head = Omit<BuiltOutput, 'files'>;

/**
 * Stands between the cells of the record, which neither paths nor digests hold. It is one flat list, read and written in
 * half the time that JSON takes: the head as JSON, then of each planned path its inputs and the number of its
 * files, and of each of these what is known of it.
 */
const SEPARATOR = '\0';

/** Of some bytes, for telling whether they are the same. */
export function hashBytes(bytes: string | Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}

function recordOf(outDir: string): string {
  return join(CACHE_FOLDER, 'built', `${hash('sha256', outDir, 'hex').slice(0, 16)}.record`);
}

/**
 * What the last build left in an output folder, as far as it is known; empty where nothing is, or where the record is
 * damaged.
 * @param outDir the folder's absolute path
 */
export function readBuiltOutput(outDir: string): BuiltOutput {
  try {
    const bytes = readFileSync(recordOf(outDir));
    const end = bytes.indexOf('\n');
    const text = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== checksumOf(text)) return NOTHING;
    return readRecord(text.toString());
  } catch {
    return NOTHING;
  }
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16);
}

function readRecord(text: string): BuiltOutput {
  const cells = text.split(SEPARATOR);
  const files = new Map<string, BuiltFile>();
  let cell = 0;
  let place = 0;
  const next = (): string => {
    const found = cells[cell++] ?? '';
    place += found.length + SEPARATOR.length;
    return found;
  };
  const head = JSON.parse(next()) as Head;
  while (cell < cells.length) {
    const start = place;
    const planned = next();
    const inputs = next();
    const written = Array.from({ length: Number(next()) }, (): WrittenFile => {
      const path = next() || planned;
      const [size, time, hash, source] = [Number(next()), Number(next()), next(), next()];
      return source === '' ? { path, size, time, hash } : { path, size, time, hash, source };
    });
    files.set(planned, { inputs, files: written, recorded: text.slice(start, place - SEPARATOR.length) });
  }
  return { ...head, files };
}

function cellsOf(planned: string, { inputs, files }: BuiltFile): string {
  const cells: (string | number)[] = [planned, inputs, files.length];
  for (const { path, size, time, hash, source = '' } of files)
    cells.push(path === planned ? '' : path, size, time, hash, source);
  return cells.join(SEPARATOR);
}

/** What a build has left, as bytes to be written. */
export function encodeBuiltOutput({ files, ...head }: BuiltOutput): Uint8Array {
  const cells = [JSON.stringify(head satisfies Head)];
  for (const [planned, built] of files) cells.push(built.recorded ?? cellsOf(planned, built));
  return Buffer.from(cells.join(SEPARATOR));
}

/** Notes what lies in an output folder. It is written once that is so, and never half. */
export function writeBuiltOutput(outDir: string, encoded: Uint8Array): void {
  const record = recordOf(outDir);
  const unfinished = `${record}.${process.pid}`;
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(unfinished, `${checksumOf(encoded)}\n`);
  appendFileSync(unfinished, encoded);
  renameSync(unfinished, record);
}

/** A file as it lies on the disk now. */
export function lookAtFile(folder: string, path: string, hash: string): WrittenFile {
  const { size, mtimeMs } = lstatSync(join(folder, path));
  return { path, size, time: mtimeMs, hash };
}

/** A file as it lies on the disk now; undefined where there is none. */
export function seeFile(folder: string, path: string): Stats | undefined {
  return lstatSync(join(folder, path), { throwIfNoEntry: false });
}

/**
 * Whether a file is still as it was written. Where only its time differs, as in a folder that was packed and unpacked,
 * its bytes decide.
 */
export function isIntact(
  folder: string,
  { path, size, time, hash }: WrittenFile,
  found = seeFile(folder, path),
): boolean {
  if (!found?.isFile() || found.size !== size) return false;
  return found.mtimeMs === time || hashBytes(readFileSync(join(folder, path))) === hash;
}
