import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile } from '../../source/file-bytes.ts';
import { CACHE_FOLDER } from '../project.ts';

const FOLDER = join(CACHE_FOLDER, 'files');
/** A copy that is younger may be waiting for its link, in milliseconds. */
const IN_USE = 10 * 60_000;

/**
 * The copy of a content file that outputs link to; it is made once. A link to the content's own file would publish what
 * an editor writes into it before anyone has checked it.
 * @param hash SHA-256 of the bytes that were checked, in hex
 * @throws Error when the file has changed since
 */
export function storeFile(source: string, hash: string): string {
  const stored = join(FOLDER, hash.slice(0, 2), hash);
  touch(stored);
  // Who writes into a published file writes into the copy too, since they are one.
  if (!existsSync(stored) || hashFile(stored) !== hash) {
    const unfinished = `${stored}.${process.pid}`;
    mkdirSync(dirname(stored), { recursive: true });
    copyFileSync(source, unfinished);
    if (hashFile(unfinished) !== hash) {
      rmSync(unfinished);
      throw new Error(`${source} was changed during the build. Run it again.`);
    }
    renameSync(unfinished, stored);
  }
  return stored;
}

/** Makes a copy that nothing is linked to young again, so that no other build drops it before this one links to it. */
function touch(stored: string): void {
  const now = new Date();
  // A published file keeps its time, by which builds and browsers tell that it is the same.
  if (statSync(stored, { throwIfNoEntry: false })?.nlink === 1) utimesSync(stored, now, now);
}

/** Drops the copies that no output folder links to any more, unless another build may be about to. */
export function pruneFileStore(): void {
  if (!existsSync(FOLDER)) return;
  const now = Date.now();
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    const { nlink, mtimeMs } = statSync(path);
    if (nlink === 1 && now - mtimeMs > IN_USE) rmSync(path);
  }
}
