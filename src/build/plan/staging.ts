import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { linkOrCopy } from '../standby.ts';
import { type BuiltFiles, hashBytes, lookAtFile, type WrittenFile } from './built-files.ts';
import type { OutputFolder } from './output.ts';

/** An output folder under construction, which notes what is put into it. */
export interface Staging extends OutputFolder {
  /** The files that were put in for a planned path. */
  filesOf(path: string): readonly WrittenFile[];
}

/** What the last build left, as far as it still lies there. */
export interface LastOutput {
  /** Its folder's path on the disk. */
  readonly folder: string;
  readonly files: BuiltFiles;
  /** Paths of files that are no longer as they were left. */
  readonly damaged: ReadonlySet<string>;
}

/** Files of the last build by what they were made of. */
function filesBySource({ files: built, damaged }: LastOutput): ReadonlyMap<string, WrittenFile> {
  const bySource = new Map<string, WrittenFile>();
  for (const { files } of built.values())
    for (const file of files)
      if (file.source !== undefined && !damaged.has(file.path)) bySource.set(file.source, file);
  return bySource;
}

/**
 * Opens a folder that is to become the output. Files are written anew and never into a file that is there, which the
 * published output shares.
 * @param path a folder with what is kept, or none yet
 * @param last from which files may be taken over
 */
export function openStaging(path: string, last?: LastOutput): Staging {
  let made: ReadonlyMap<string, WrittenFile> | undefined;
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
    write(file, data, source) {
      writeFileSync(targetOf(file), data, { flag: 'wx' });
      written.set(file, {
        ...lookAtFile(path, file, hashBytes(data)),
        ...(source !== undefined && { source }),
      });
    },
    takeOver(file, source) {
      if (!last) return false;
      made ??= filesBySource(last);
      const found = made.get(source);
      if (!found) return false;
      linkOrCopy(join(last.folder, found.path), targetOf(file));
      written.set(file, { ...lookAtFile(path, file, found.hash), source });
      return true;
    },
    place(file, source, hash) {
      linkOrCopy(source, targetOf(file));
      written.set(file, lookAtFile(path, file, hash ?? hashBytes(readFileSync(source))));
    },
    note(files) {
      for (const file of files) written.set(file.path, file);
    },
    filesOf(file) {
      if (file.endsWith('/')) {
        if (!existsSync(join(path, file))) return [];
        return filesBelow(path, file).map(
          (below) =>
            written.get(below) ?? lookAtFile(path, below, hashBytes(readFileSync(join(path, below)))),
        );
      }
      const found = written.get(file);
      if (!found) throw new Error(`${file} was planned but not made.`);
      return [found];
    },
  };
}
