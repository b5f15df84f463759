import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { PROJECT_ROOT } from '../project.ts';

/** Files outside of `src` that decide on what a build makes. */
export const CODE_SETTINGS: readonly string[] = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
/** Folders that are code throughout. */
export const CODE_FOLDERS: readonly string[] = ['public', 'src'];

/** The project's code, as a build depends on it: every file's hash, by its path from the project's folder. */
export type CodeFiles = ReadonlyMap<string, string>;

/** Reads the project's code: all of `src` and `public`, the lock file, and the settings of Astro and TypeScript. */
export function readCodeFiles(): CodeFiles {
  const inFolders = CODE_FOLDERS.flatMap((folder) => filesBelow(PROJECT_ROOT, folder));
  const files = [...CODE_SETTINGS, ...inFolders].sort();
  return new Map(files.map((file) => [file, hashText(readFileSync(join(PROJECT_ROOT, file)))]));
}

/** The hash of all of the code. */
export function hashAllCode(files: CodeFiles): string {
  return hashCode(files, () => true);
}

function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The hash of part of the code; Node's version counts too.
 * @param isPart whether a file, by its path, belongs to it
 */
export function hashCode(files: CodeFiles, isPart: (file: string) => boolean): string {
  const parts = [...files].filter(([file]) => isPart(file)).map(([file, hash]) => `${file} ${hash}`);
  return hashText([process.version, ...parts].join('\n'));
}
