import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapConcurrently } from '../source/concurrency.ts';
import { filesBelow } from './files-below.ts';

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

/** Whether two paths lead to one file, so that they hold the same bytes. */
function isOneFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((each) => lstatSync(each, { throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}

/**
 * Makes a folder hold some files of another, by links, and nothing else. Whatever it held before, a crash included, the
 * result is the same; little differs as a rule, so that little is done.
 * @param standby the folder, or where it is to be
 * @param files paths in both folders
 */
export function bringInStep(standby: string, out: string, files: readonly string[]): void {
  const missing = new Set(files);
  mkdirSync(standby, { recursive: true });
  for (const file of filesBelow(standby)) {
    const path = join(standby, file);
    if (!missing.has(file) || !isOneFile(path, join(out, file))) rmSync(path);
    else missing.delete(file);
  }
  removeEmptyFolders(standby);
  const folders = new Set<string>();
  for (const file of missing) {
    const path = join(standby, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkOrCopy(join(out, file), path);
  }
}

/** Removes the folders below a folder in which there is no file. @returns whether it is empty itself */
function removeEmptyFolders(folder: string): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && removeEmptyFolders(path)) rmdirSync(path);
    else isEmpty = false;
  }
  return isEmpty;
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
  for (const emptied of new Set(sorted.map((file) => dirname(file))))
    for (let path = emptied; path !== '.'; path = dirname(path))
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
