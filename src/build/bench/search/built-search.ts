import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSearch, type Search } from '../../../search/run-search.ts';
import { unpack } from '../../../search/unpack.ts';

/** Opens the search of a built site over the files that the site publishes. @param outDir where it was built */
export function openBuiltSearch(outDir: string): Search {
  const folder = join(outDir, 'search');
  return openSearch(
    async (name) => unpack(await readFile(join(folder, 'index', `${name}.gz`))),
    (name) => readFile(join(folder, 'bodies', name)),
  );
}
