import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a look below a folder has found, as paths from the root, with `/`. */
export interface FoundBelow {
  /** All that is not a folder, hidden files and links included, sorted. */
  readonly files: string[];
  /** Folders in which there is nothing at all. */
  readonly emptyFolders: string[];
}

/**
 * Looks below a folder.
 * @param root an absolute path
 * @param folder what of it to look at; all of it if left out
 */
export function lookBelow(root: string, folder = ''): FoundBelow {
  const files: string[] = [];
  const emptyFolders: string[] = [];
  const pending = [folder === '' || folder.endsWith('/') ? folder : `${folder}/`];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    if (entries.length === 0) emptyFolders.push(path.slice(0, -1));
    for (const entry of entries) {
      if (entry.isDirectory()) pending.push(`${path}${entry.name}/`);
      else files.push(path + entry.name);
    }
  }
  return { files: files.sort(), emptyFolders };
}

/** All files below a folder. */
export function filesBelow(root: string, folder?: string): string[] {
  return lookBelow(root, folder).files;
}
