import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { type BuiltFile, hashBytes, lookAtFile, type WrittenFile } from './built-files.ts';
import type { OutputFolder } from './output.ts';

/** An output folder under construction, which notes what is put into it. */
export interface Staging extends OutputFolder {
  /** Takes over a planned file of the output that stands, by a hard link. */
  keep(built: BuiltFile): void;
  /** The files that were put in for a planned path. */
  filesOf(path: string): readonly WrittenFile[];
}

/** Different disks, a file system without links, or too many links to a file. */
const CANNOT_LINK: ReadonlySet<unknown> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK']);

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !CANNOT_LINK.has(error.code)) throw error;
    copyFileSync(source, target);
  }
}

/**
 * Opens a folder that is to become the output. Files are written anew and never into a file that is there, which the
 * published output could share.
 * @param path an empty folder, or none yet
 * @param outDir the output that stands
 */
export function openStaging(path: string, outDir: string): Staging {
  const folders = new Set<string>();
  const written = new Map<string, WrittenFile>();

  function targetOf(file: string): string {
    const folder = posix.dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(join(path, folder), { recursive: true });
      folders.add(folder);
    }
    return join(path, file);
  }

  mkdirSync(path, { recursive: true });
  return {
    path,
    write(file, data) {
      writeFileSync(targetOf(file), data, { flag: 'wx' });
      written.set(file, lookAtFile(path, file, hashBytes(data)));
    },
    place(file, source, hash) {
      linkOrCopy(source, targetOf(file));
      written.set(file, lookAtFile(path, file, hash ?? hashBytes(readFileSync(source))));
    },
    keep({ files }) {
      for (const { path: file } of files) linkOrCopy(join(outDir, file), targetOf(file));
    },
    note(files) {
      for (const file of files) written.set(file.path, file);
    },
    filesOf(file) {
      if (file.endsWith('/'))
        return filesBelow(path, file).map((below) =>
          lookAtFile(path, below, hashBytes(readFileSync(join(path, below)))),
        );
      const found = written.get(file);
      if (!found) throw new Error(`${file} was planned but not made.`);
      return [found];
    },
  };
}
