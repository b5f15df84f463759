import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openSearch, type Search } from '../../../search/run-search.ts';

/** Opens the search of a built site over the files that the site publishes. @param outDir where it was built */
export function openBuiltSearch(outDir: string): Search {
  const folder = join(outDir, 'search');
  const load = async (name: string) => gunzipSync(await readFile(join(folder, name)));
  return openSearch(
    (name) => load(join('index', `${name}.gz`)),
    (name) => load(join('bodies', name)),
  );
}
