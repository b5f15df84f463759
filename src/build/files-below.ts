import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder that is not a folder, hidden files and links included, sorted.
 * @param root an absolute path
 * @param folder what of it to look at; all of it if left out
 * @returns paths from `root`, with `/`
 */
export function filesBelow(root: string, folder = ''): string[] {
  const files: string[] = [];
  const pending = [folder === '' || folder.endsWith('/') ? folder : `${folder}/`];
  for (let path = pending.pop(); path !== undefined; path = pending.pop())
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (entry.isDirectory()) pending.push(`${path}${entry.name}/`);
      else files.push(path + entry.name);
    }
  return files.sort();
}
