import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { linkOrCopy } from '../standby.ts';
import { hashBytes, lookAtFile, type WrittenFile } from './built-files.ts';
import type { OutputFolder } from './output.ts';

/** An output folder under construction, which notes what is put into it. */
export interface Staging extends OutputFolder {
  /** The files that were put in for a planned path. */
  filesOf(path: string): readonly WrittenFile[];
}

/**
 * Opens a folder that is to become the output. Files are written anew and never into a file that is there, which the
 * published output shares.
 * @param path a folder with what is kept, or none yet
 */
export function openStaging(path: string): Staging {
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
