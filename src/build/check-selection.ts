import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { MisuseError } from './command.ts';

/** Which files of the content are asked about, by their paths in it. */
export type Selection = (file: string) => boolean;

/** A path in a folder, with `/`; undefined where it leads out of it. */
function pathIn(folder: string, path: string): string | undefined {
  const inside = relative(folder, path).split(sep).join('/');
  return inside === '..' || inside.startsWith('../') || resolve(inside) === inside ? undefined : inside;
}

/** The folders that a path may be meant from: that of the shell, which npm leaves, and the content folder. */
function startsOf(contentDir: string): string[] {
  return [process.env['INIT_CWD'] ?? process.cwd(), process.cwd(), contentDir];
}

/** Where a path given by hand lies in the content. @throws MisuseError where it is not there, or lies elsewhere */
function placeInContent(given: string, contentDir: string): string {
  const found = startsOf(contentDir)
    .map((start) => resolve(start, given))
    .filter((path) => existsSync(path));
  for (const path of found) {
    const inside = pathIn(contentDir, path) ?? pathIn(realpathSync(contentDir), realpathSync(path));
    if (inside !== undefined) return inside;
  }
  throw new MisuseError(
    found.length > 0
      ? `“${given}”不在内容文件夹 ${contentDir} 里；内容在别处的，用 --content 指明`
      : `没有“${given}”：写从当前文件夹或内容文件夹算起的路径，如 ${join('agencies', '单位', 'policies', '文件.md')}`,
  );
}

/**
 * What the paths given to a command stand for: files, and folders with all that is in them; everything where none is.
 * @param contentDir its absolute path
 * @throws MisuseError for a path that is not in the content
 */
export function selectFiles(given: readonly string[], contentDir: string): Selection {
  if (given.length === 0 || !existsSync(contentDir)) return () => true;
  const places = given.map((path) => placeInContent(path, contentDir));
  return (file) => places.some((place) => place === '' || file === place || file.startsWith(`${place}/`));
}
