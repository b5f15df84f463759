import { lstatSync } from 'node:fs';

/** What tells a file's change without reading it: size in bytes, times of its last change in milliseconds, inode. */
export type FileStamp = readonly [size: number, modified: number, changed: number, inode: number];

/** A file changed a moment ago may change again within the same tick of the file system's clock, in milliseconds. */
const TOO_FRESH = 2000;

/**
 * A file's stamp as it is now; undefined where it cannot be had, or where the file is so fresh, or its time so far
 * ahead of the clock, that a later change could leave the same stamp.
 */
export function stampOf(path: string): FileStamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || Math.max(found.ctimeMs, found.mtimeMs) > Date.now() - TOO_FRESH) return undefined;
  return [found.size, found.mtimeMs, found.ctimeMs, found.ino];
}

/** Whether two stamps are of the same bytes. The time of change cannot be set by hand, unlike that of modification. */
export function isSameStamp(before: FileStamp | undefined, now: FileStamp | undefined): boolean {
  return before !== undefined && now !== undefined && before.every((part, index) => part === now[index]);
}
