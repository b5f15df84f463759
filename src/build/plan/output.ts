import type { WrittenFile } from './built-files.ts';
import type { Inputs } from './inputs.ts';

/** The file that a route is served from. Some file systems give names back in another Unicode form, so it is fixed. */
export function fileOfRoute(route: string): string {
  return `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`.normalize('NFC');
}

/** A file that a build writes, or a folder whose files are made together. */
export interface PlannedFile {
  /** In the output folder; a folder's ends with `/`. */
  readonly path: string;
  readonly inputs: Inputs;
}

/** Where the files of an output go. Paths are in the output folder; folders above a file are made. */
export interface OutputFolder {
  /** Its path on the disk, for what writes by itself; what it writes belongs to a planned folder. */
  readonly path: string;
  /** @param source the digest of all that it was made of, by which the next build may take it over */
  write(path: string, data: string | Uint8Array, source?: string): void;
  /** Takes over what the last build made of the same, wherever it lay. @returns whether there is anything */
  takeOver(path: string, source: string): boolean;
  /** Takes a file of a cache, by a hard link where it can. @param hash of its bytes, if it is known */
  place(path: string, source: string, hash?: string): void;
  /** Takes note of files that another thread has written into it. */
  note(files: readonly WrittenFile[]): void;
}

/**
 * Something a build writes: pages, attachments, the search index. It declares every file with all that it is made of;
 * the plan has made again what differs from the last build, links what does not, and leaves out what is no longer
 * declared.
 */
export interface Output<File extends PlannedFile = PlannedFile> {
  /** In Chinese, as a phase of the build: `生成网页`. */
  readonly name: string;
  /** What is counted: `个网页`. */
  readonly unit: string;
  readonly files: readonly File[];
  /** How many ticks `write` gives for some of its files; one for each if left out. */
  ticks?(due: readonly File[]): number;
  /** Makes some of its files. @param tick is called with each thing that is made, and what it was */
  write(due: readonly File[], folder: OutputFolder, tick: (made?: string) => void): Promise<void>;
}
