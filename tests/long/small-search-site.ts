import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { makeFragments } from '../../src/build/writers/body-fragments.ts';
import { bodyNameAt } from '../../src/search/bodies.ts';
import { makePart, readPart } from '../../src/search/part.ts';
import { FILTER_KEYS } from '../../src/search/question.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import type { TestRecord } from './search-records.ts';

/** The part of the real search page that its script takes hold of. */
const page = (
  base: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title><link rel="icon" href="data:,">
<form role="search" id="search-form" action="${base}search/" data-base="${base}" data-apply="${base}apply/">
<input name="q"><select name="in"><option value=""><option value="title"></select><select name="sort"><option value="best"><option value="date"></select>
<input type="date" name="from"><input type="date" name="to">
${FILTER_KEYS.map((key) => `<details class="facet" open data-facet="${key}"><summary>${key}<span data-chosen></span></summary><ul></ul></details>`).join('')}
<button>搜索</button></form><div id="search-chosen"></div>
<p id="search-status" role="status"></p><div id="search-results"></div><p id="search-waiting">等待</p>
<script type="module" src="${base}search.js"></script>`;

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Writes the index of some documents as a build does, with a part for each year. @param records oldest first */
async function writeSearchFiles(records: readonly TestRecord[], folder: string): Promise<void> {
  const years = [...Map.groupBy(records, ({ date }) => date.slice(0, 4))];
  const parts = years.map(([, own]) => readPart(makePart(own)));
  const bodies = years.map(([name, own]) => ({ name, documents: own.length }));
  for (const { name, bytes } of writeIndex({
    parts,
    bodies,
    documents: records,
    agencies: [],
    columns: [],
    synonyms: [],
  }))
    await write(join(folder, 'index', `${name}.gz`), gzipSync(bytes));
  for (const [year, own] of years) {
    const fragments = await makeFragments(own.map(({ route, text }) => ({ url: route, content: text })));
    for (const [place, fragment] of fragments.entries())
      await write(join(folder, 'bodies', bodyNameAt(year, place)), fragment);
  }
}

async function bundleScript(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, '../../src/site/scripts/search.ts'),
        formats: ['es'],
        fileName: () => 'search.js',
      },
    },
  });
}

/**
 * Writes a site that is a search page, its index, and bare pages of the documents.
 * @param records oldest first
 * @param base where the site begins, with a slash at its end
 */
export async function writeSmallSite(
  folder: string,
  base: string,
  records: readonly TestRecord[],
): Promise<void> {
  await writeSearchFiles(records, join(folder, 'search'));
  await write(join(folder, 'search/index.html'), page(base));
  await write(join(folder, '404.html'), '<!doctype html><title>没有这一页</title>');
  for (const { route, title } of records)
    await write(join(folder, route), `<!doctype html><html lang="zh-CN"><title>${title}</title>`);
  await bundleScript(folder);
}
