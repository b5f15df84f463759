import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { escapeXml } from '../../../outputs/xml-text.ts';
import { readFragment } from '../../../search/fragment.ts';
import { PROJECT_ROOT } from '../../project.ts';
import { type Measurement, measureProcess } from '../measure.ts';
import { measureOutput } from '../output-size.ts';
import type { PageAdapter } from './page-adapter.ts';
import type { SearchText } from './search-text.ts';

export const PAGEFIND_NAME = 'Pagefind';

/** What Pagefind takes for a document at 41,935 of them, and to begin with, in bytes; it was 14.0 GB for all. */
const MEMORY_A_DOCUMENT = 340_000;
const MEMORY_AT_LEAST = 300_000_000;

/** Pagefind's documented page: its user interface with the options that it is shown with. */
const SEARCH_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>搜索</title>
<link rel="icon" href="data:,">
<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
</head>
<body>
<div id="search"></div>
<script>
window.addEventListener('DOMContentLoaded', () => {
  const ui = new PagefindUI({ element: '#search', showSubResults: true });
  const question = new URLSearchParams(location.search).get('q');
  if (question) ui.triggerSearch(question);
});
</script>
</body>
</html>
`;
const SEARCH_FILE = 'search.html';

/** A document as a bare page: what a site without a search of its own would give Pagefind to read. */
function barePage({ title, documentNumber, indexNumber, agencyNames, body }: SearchText): string {
  const facts = [documentNumber, indexNumber, agencyNames[0]].filter((fact) => fact !== undefined);
  const paragraphs = [...facts, ...body.split('\n')].map((text) => `<p>${escapeXml(text)}</p>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head><body><main><h1>${escapeXml(title)}</h1>\n${paragraphs.join('\n')}\n</main></body></html>\n`;
}

/**
 * Why Pagefind cannot make an index of so many documents, by the memory that it took before; undefined where it can.
 * @param free memory in bytes; where it is not known it is tried
 */
export function whyNotPagefind(documents: number, free: number | undefined): string | undefined {
  const needed = MEMORY_AT_LEAST + documents * MEMORY_A_DOCUMENT;
  if (free === undefined || free >= needed) return undefined;
  const inGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  return `its index takes about ${inGigabytes(needed)} of memory, and ${inGigabytes(free)} were free`;
}

/** The memory that a program can have without others being put aside, in bytes; undefined where /proc does not tell. */
export function availableMemory(): number | undefined {
  try {
    const kibibytes = /^MemAvailable:\s*(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'latin1'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Writes the texts as bare pages into a folder, in place of any that is there. */
export function writeBarePages(texts: readonly SearchText[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const text of texts) {
    const path = text.route.endsWith('/') ? `${text.route}index.html` : text.route;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, barePage(text));
  }
}

/** Runs `pagefind --site` with its defaults on a folder, and adds its search page. */
export async function buildPlainIndex(folder: string): Promise<Measurement> {
  const program = join(PROJECT_ROOT, 'node_modules/.bin/pagefind');
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  rmSync(join(folder, SEARCH_FILE), { force: true });
  const measured = await measureProcess(program, ['--site', folder]);
  writeFileSync(join(folder, SEARCH_FILE), SEARCH_PAGE);
  return measured;
}

/** Pagefind's own parts of a folder: what would be published for the search. */
export function measurePlainIndex(folder: string): { files: number; bytes: number } {
  const { files, bytes } = measureOutput(join(folder, 'pagefind'));
  return { files, bytes };
}

/** The addresses of documents by the names of Pagefind's fragments, by which its engine answers. */
function addressesByFragment(folder: string): Map<string, string> {
  const fragments = join(folder, 'pagefind/fragment');
  return new Map(
    readdirSync(fragments).map((name) => {
      const { url } = readFragment(gunzipSync(readFileSync(join(fragments, name))));
      return [name.replace(/\.pf_fragment$/, ''), decodeURIComponent(url)];
    }),
  );
}

/** Runs in the page. */
function install(): void {
  /** More results were asked for: so many are to come at least. */
  let least = 0;
  let asked = new URLSearchParams(location.search).get('q') ?? '';
  const all = <Kind extends HTMLElement>(selector: string) => [
    ...document.querySelectorAll<Kind>(`#search ${selector}`),
  ];
  const links = () =>
    all<HTMLAnchorElement>('.pagefind-ui__result-title > .pagefind-ui__result-link')
      .filter(({ textContent }) => textContent.trim() !== '')
      .map(({ href }) => decodeURIComponent(new URL(href).pathname));
  globalThis.searchPage = {
    appends: true,
    put(question) {
      const [box] = all<HTMLInputElement>('.pagefind-ui__search-input');
      if (!box) throw new Error('Pagefind shows no box.');
      least = 0;
      asked = question;
      box.value = question;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    state() {
      const message = all('.pagefind-ui__message')[0]?.textContent ?? '';
      if (asked === '' || !message.includes(asked) || message.startsWith('正在')) return 'busy';
      const shown = links().length;
      if (shown < least) return 'busy';
      if (all('.pagefind-ui__loading').length === 0) return 'done';
      return shown > 0 ? 'first' : 'busy';
    },
    links,
    next() {
      const button = all('button.pagefind-ui__button').at(-1);
      if (!button) return false;
      least = links().length + 1;
      button.click();
      return true;
    },
    enterSuggestionBox: async () => undefined,
    suggestions: () => [],
  };
}

/** Pagefind's own search page. @param folder with its index */
export function plainPage(folder: string): PageAdapter {
  const addresses = addressesByFragment(folder);
  return {
    name: PAGEFIND_NAME,
    address: (question) =>
      `/${SEARCH_FILE}${question === undefined ? '' : `?${new URLSearchParams({ q: question })}`}`,
    install,
    async askForAll(question, page) {
      // As text: what else transforms this file, such as a test's runner, would put its own import in the place.
      const names = await page.evaluate<string[]>(
        `import('/pagefind/pagefind.js')
          .then((pagefind) => pagefind.search(${JSON.stringify(question)}))
          .then(({ results }) => results.map(({ id }) => id))`,
      );
      return names.map((name) => addresses.get(name) ?? name);
    },
  };
}
