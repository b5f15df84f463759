import { hash } from 'node:crypto';
import { appendFileSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
 * The record is one flat list, which is read and written in half the time that rows of their own would take: of each
 * planned path its inputs and the number of its files, and of each of these what is known of it.
 */
type Cell = string | number | null;

/** Of some bytes, for telling whether they are the same. */
export function hashBytes(bytes: string | Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}

function recordOf(outDir: string): string {
  return join(CACHE_FOLDER, 'built', `${hash('sha256', outDir, 'hex').slice(0, 16)}.json`);
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
    const [head, ...cells] = JSON.parse(text.toString()) as [Head, ...Cell[]];
    return { ...head, files: readCells(cells) };
  } catch {
    return NOTHING;
  }
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16);
}

function readCells(cells: readonly Cell[]): BuiltFiles {
  const built = new Map<string, BuiltFile>();
  let place = 0;
  const next = <Kind extends Cell>() => cells[place++] as Kind;
  while (place < cells.length) {
    const planned = next<string>();
    const inputs = next<string>();
    const files = Array.from({ length: next<number>() }, (): WrittenFile => {
      const path = next<string | null>() ?? planned;
      const [size, time, hash, source] = [
        next<number>(),
        next<number>(),
        next<string>(),
        next<string | null>(),
      ];
      return source === null ? { path, size, time, hash } : { path, size, time, hash, source };
    });
    built.set(planned, { inputs, files });
  }
  return built;
}

function cellsOf(files: BuiltFiles): Cell[] {
  const cells: Cell[] = [];
  for (const [planned, { inputs, files: written }] of files) {
    cells.push(planned, inputs, written.length);
    for (const { path, size, time, hash, source = null } of written)
      cells.push(path === planned ? null : path, size, time, hash, source);
  }
  return cells;
}

/** What a build has left, as bytes to be written. */
export function encodeBuiltOutput({ files: built, ...head }: BuiltOutput): Uint8Array {
  return Buffer.from(JSON.stringify([head satisfies Head, ...cellsOf(built)]));
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

/**
 * Whether a file is still as it was written. Where only its time differs, as in a folder that was packed and unpacked,
 * its bytes decide.
 */
export function isIntact(folder: string, { path, size, time, hash }: WrittenFile): boolean {
  const place = join(folder, path);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== size) return false;
  return found.mtimeMs === time || hashBytes(readFileSync(place)) === hash;
}
