import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';

/** Apart from everything that a generator reads. */
const FOLDER = join(PROJECT_ROOT, '.lanmu/bench/discarded');
let count = 0;

/**
 * Takes a folder away without removing it yet: a file system that has just removed thousands of files is slow to make
 * new ones (ext4 passes over inodes that were freed in the last half minute), and what follows is to be measured.
 */
export function discard(folder: string): void {
  if (!existsSync(folder)) return;
  mkdirSync(FOLDER, { recursive: true });
  count += 1;
  try {
    renameSync(folder, join(FOLDER, `${process.pid}-${count}`));
  } catch (error) {
    // A folder on another disk cannot be moved there.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Removes all that has been taken away. */
export function removeDiscarded(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}
