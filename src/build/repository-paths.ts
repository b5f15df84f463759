import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The root of the repository that a folder lies in; the current folder where it lies in none. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return process.cwd();
  }
}

/** Says how files of a content folder are called from the root of its repository, with `/`. */
export function repositoryPaths(contentDir: string): (file: string) => string {
  const folder = resolve(contentDir);
  const prefix = relative(repositoryOf(folder), folder).split(sep).join('/');
  return (file) => (prefix === '' ? file : `${prefix}/${file}`);
}
