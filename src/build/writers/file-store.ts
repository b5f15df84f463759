import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from '../project.ts';

const FOLDER = join(CACHE_FOLDER, 'files');
/** What is read at a time, in bytes; one buffer for all files, since most are small. */
const chunk = Buffer.allocUnsafe(256 * 1024);

function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      hash.update(chunk.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * The copy of a content file that outputs link to; it is made once. A link to the content's own file would publish what
 * an editor writes into it before anyone has checked it.
 * @param hash SHA-256 of the bytes that were checked, in hex
 * @throws Error when the file has changed since
 */
export function storeFile(source: string, hash: string): string {
  const stored = join(FOLDER, hash.slice(0, 2), hash);
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

/** Drops the copies that no output folder links to any more. */
export function pruneFileStore(): void {
  if (!existsSync(FOLDER)) return;
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(path).nlink === 1) rmSync(path);
  }
}
