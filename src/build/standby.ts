import { copyFileSync, linkSync, lstatSync, mkdirSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapConcurrently } from '../source/concurrency.ts';
import { lookBelow } from './files-below.ts';

/** Different disks, a file system without links, or too many links to a file. */
const CANNOT_LINK: ReadonlySet<unknown> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK']);

/** Makes a file appear in another place too; where that cannot be, a copy of it. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !CANNOT_LINK.has(error.code)) throw error;
    copyFileSync(source, target);
  }
}

/** Which file of all a path leads to: two that lead to one hold the same bytes. */
export type FileId = Pick<Stats, 'dev' | 'ino'>;

/**
 * Makes a folder hold some files of another, by links, and nothing else. Whatever it held before, a crash included, the
 * result is the same; little differs as a rule, so that little is done.
 * @param standby the folder, or where it is to be
 * @param files paths in both folders
 * @param known which files the paths of the other lead to, as far as they have been looked at
 */
export function bringInStep(
  standby: string,
  out: string,
  files: readonly string[],
  known: ReadonlyMap<string, FileId> = new Map(),
): void {
  const idOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });
  const isLinked = (file: string, path: string): boolean => {
    const there = known.get(file) ?? idOf(join(out, file));
    const here = idOf(path);
    return here !== undefined && here.ino === there?.ino && here.dev === there.dev;
  };
  const missing = new Set(files);
  mkdirSync(standby, { recursive: true });
  const { files: before, emptyFolders } = lookBelow(standby);
  const emptied = new Set(emptyFolders);
  for (const file of before) {
    const path = join(standby, file);
    if (missing.has(file) && isLinked(file, path)) missing.delete(file);
    else {
      rmSync(path);
      emptied.add(dirname(file));
    }
  }
  removeEmptied(standby, emptied);
  const folders = new Set<string>();
  for (const file of missing) {
    const path = join(standby, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkOrCopy(join(out, file), path);
  }
}

/** Files that are removed at a time: the disk is what each waits for. */
const REMOVED_AT_A_TIME = 64;

/**
 * Removes files from a folder, and the folders below it that are left empty.
 * @param files paths in the folder; some of them may be gone already
 */
export async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  // Folder by folder: in any other order each waits twice as long.
  const sorted = [...files].sort();
  await mapConcurrently(sorted, REMOVED_AT_A_TIME, (file) => rm(join(folder, file), { force: true }));
  removeEmptied(folder, new Set(sorted.map((file) => dirname(file))));
}

/** Removes folders below a folder as far as they are empty, and those above them that are empty then. */
function removeEmptied(folder: string, emptied: ReadonlySet<string>): void {
  for (const each of emptied)
    for (let path = each; path !== '.' && path !== ''; path = dirname(path))
      if (!removeIfEmpty(join(folder, path))) break;
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    // Gone already, with a folder above that may be empty too.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    return false;
  }
}
