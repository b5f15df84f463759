import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { isJunk } from '../../source/walk.ts';

/**
 * Watches a folder and all below it, with one watch a folder: systems allow too few for each of tens of thousands of
 * files.
 * @param root absolute; it must exist
 * @param tell is called with the path of what has changed, come or gone
 * @returns what ends it
 */
export function watchTree(root: string, tell: (path: string) => void): () => void {
  const watched = new Map<string, FSWatcher>();

  function add(folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => {
        if (name !== null && !isJunk(name)) see(event, join(folder, name));
      });
      watcher.on('error', () => drop(folder));
      watched.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isJunk(entry.name)) add(join(folder, entry.name));
    } catch {
      // It went away again; the folder above it tells when it comes back.
      drop(folder);
    }
  }

  function drop(folder: string): void {
    for (const [path, watcher] of watched)
      if (path === folder || path.startsWith(folder + sep)) {
        watched.delete(path);
        watcher.close();
      }
  }

  function see(event: string, path: string): void {
    // What comes in the place of a folder is another folder, whose watch is not the old one's.
    if (event === 'rename') {
      if (watched.has(path)) drop(path);
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) add(path);
    }
    tell(path);
  }

  add(root);
  return () => drop(root);
}
