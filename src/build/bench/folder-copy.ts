import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder whose files can be changed and brought back to what the original has. */
export interface FolderCopy {
  readonly folder: string;
  read(file: string): string;
  /** Writes a file as a new one: the original may be the same file by a link. */
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Undoes every change. */
  restore(): void;
}

/** Copies a folder as links to the same files, which is quick and takes no room. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

/** Opens a copy for changes. @param original what it is brought back to */
export function openCopy(original: string, folder: string): FolderCopy {
  const touched = new Set<string>();
  const place = (file: string, put: (path: string) => void) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    put(`${path}.new`);
    renameSync(`${path}.new`, path);
  };
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write(file, text) {
      touched.add(file);
      place(file, (path) => writeFileSync(path, text));
    },
    remove(file) {
      touched.add(file);
      rmSync(join(folder, file));
    },
    restore() {
      for (const file of touched) {
        const source = join(original, file);
        if (existsSync(source)) place(file, (path) => cpSync(source, path));
        else rmSync(join(folder, file), { force: true });
      }
      touched.clear();
    },
  };
}
