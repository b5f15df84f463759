import { hash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { CACHE_FOLDER, PROJECT_ROOT } from './project.ts';

/**
 * Where a cache of a content folder lies: by its path from the project where it is in it, so that checkouts may move.
 * @param kind which cache: `content`
 */
export function cacheFolderOf(kind: string, contentDir: string): string {
  const path = relative(PROJECT_ROOT, resolve(contentDir));
  return join(CACHE_FOLDER, kind, hash('sha256', path, 'hex').slice(0, 16));
}
