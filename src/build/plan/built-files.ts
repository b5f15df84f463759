import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { CACHE_FOLDER } from '../project.ts';
import type { Inputs } from './output.ts';

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
  readonly inputs: Inputs;
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
type FileRow = [path: string, size: number, time: number, hash: string, source?: string];
type Row = [path: string, inputs: Inputs, files: FileRow[]];

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
    const text = readFileSync(recordOf(outDir), 'utf8');
    const end = text.indexOf('\n');
    const rows = text.slice(end + 1);
    if (text.slice(0, end) !== hashBytes(rows)) return NOTHING;
    const [head, ...built] = JSON.parse(rows) as [Head, ...Row[]];
    const files = new Map(
      built.map(([path, inputs, files]): [string, BuiltFile] => [
        path,
        { inputs, files: files.map(fromRow) },
      ]),
    );
    return { ...head, files };
  } catch {
    return NOTHING;
  }
}

function toRow({ path, size, time, hash, source }: WrittenFile): FileRow {
  return source === undefined ? [path, size, time, hash] : [path, size, time, hash, source];
}

function fromRow([path, size, time, hash, source]: FileRow): WrittenFile {
  return source === undefined ? { path, size, time, hash } : { path, size, time, hash, source };
}

/** Notes what lies in an output folder. It is written once that is so, and never half. */
export function writeBuiltOutput(outDir: string, { files: built, ...head }: BuiltOutput): void {
  const rows = JSON.stringify([
    head satisfies Head,
    ...[...built].map(([path, { inputs, files }]): Row => [path, inputs, files.map(toRow)]),
  ]);
  const record = recordOf(outDir);
  const unfinished = `${record}.${process.pid}`;
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(unfinished, `${hashBytes(rows)}\n${rows}`);
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
