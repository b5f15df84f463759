import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES_PER_PAGE } from '../../src/portal/entry-pages.ts';
import type { ListTypeId } from '../../src/schema/list-entry.ts';
import {
  attributesOf,
  buildSite,
  filesOf,
  findInOutput,
  makeFolder,
  readPage,
  textsOf,
} from './built-site.ts';
import {
  AGENCIES,
  agencyName,
  type GeneratedEntry,
  POWERS,
  SERVICES,
  writeManyEntries,
} from './many-entries.ts';

const folder = makeFolder();
const out = join(folder.path, 'dist');
let entries: readonly GeneratedEntry[] = [];
beforeAll(() => {
  entries = writeManyEntries(join(folder.path, 'content'));
  buildSite(join(folder.path, 'content'), out);
});
afterAll(folder.dispose);

const pages = new Map<string, Root>();

function pageAt(href: string): Root {
  const path = decodeURI(href.replace(/#.*/, '')).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const page = pages.get(file) ?? readPage(out, file);
  pages.set(file, page);
  return page;
}

function namesIn(part: Root | Element): string[] {
  return textsOf(part, '.entries tbody th').map((name) => name.replace(/ ?事项编码.*/, ''));
}

/** The names of the entries that a link leads to: those of the part it names, or of the page and those after it. */
function followEntries(href: string): string[] {
  const page = pageAt(href);
  const anchor = decodeURIComponent(href.split('#')[1] ?? '');
  if (anchor !== '') {
    const part = selectAll('section', page).find(
      (section) => section.properties['ariaLabelledBy']?.toString() === anchor,
    );
    expect(part, href).toBeDefined();
    return part ? namesIn(part) : [];
  }
  const names = namesIn(page);
  expect(names.length, href).toBeLessThanOrEqual(ENTRIES_PER_PAGE);
  const [next] = attributesOf(page, 'a[rel=next]', 'href');
  return next === undefined ? names : [...names, ...followEntries(next)];
}

function namesOf(type: ListTypeId, part: Partial<GeneratedEntry>): string[] {
  return entries
    .filter(
      (entry) =>
        entry.type === type &&
        (part.kind === undefined || entry.kind === part.kind) &&
        (part.agency === undefined || agencyName(entry.agency) === part.agency),
    )
    .map(({ name }) => name)
    .sort();
}

describe.each([
  ['power-list', '权责清单', POWERS],
  ['service-list', '公共服务事项清单', SERVICES],
] as const)('the entries of every %s', (type, title, total) => {
  function readTable() {
    const table = selectAll('table.counts', pageAt('/qzqd/')).find((each) =>
      textOf(each).includes(`${title}：`),
    );
    if (!table) throw new Error(`No table of ${title}`);
    const kinds = textsOf(table, 'thead th').slice(1, -1);
    const rows = selectAll('tbody tr', table).map((row) => ({
      agency: textsOf(row, 'th a')[0] ?? '',
      href: attributesOf(row, 'th a', 'href')[0] ?? '',
      cells: selectAll('td', row).map((cell) => ({
        count: Number(textOf(cell)),
        href: select('a', cell)?.properties['href']?.toString(),
      })),
    }));
    return { table, kinds, rows };
  }

  it('are counted by agency and kind, and the counts add up', () => {
    const { table, kinds, rows } = readTable();
    expect(rows).toHaveLength(AGENCIES);
    for (const { agency, cells } of rows) {
      const counts = cells.map(({ count }) => count);
      expect(counts).toEqual([
        ...kinds.map((kind) => namesOf(type, { agency, kind }).length),
        namesOf(type, { agency }).length,
      ]);
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
    }
    const totals = textsOf(table, 'tfoot td').map(Number);
    expect(totals).toEqual([...kinds.map((kind) => namesOf(type, { kind }).length), total]);
  });

  it('are found from the cell of their agency and kind', () => {
    const { kinds, rows } = readTable();
    for (const { agency, cells } of rows)
      for (const [index, kind] of kinds.entries()) {
        const cell = cells[index];
        const expected = namesOf(type, { agency, kind });
        expect(cell?.href === undefined).toBe(expected.length === 0);
        if (cell?.href) expect(followEntries(cell.href).sort()).toEqual(expected);
      }
  });

  it('are found from their agency’s list', () => {
    for (const { agency, href } of readTable().rows) {
      const kindLinks = attributesOf(pageAt(href), '.kinds a', 'href');
      expect(kindLinks.flatMap(followEntries).sort()).toEqual(namesOf(type, { agency }));
    }
  });

  it('are found from the head of their kind, across agencies', () => {
    const { table, kinds } = readTable();
    const heads = attributesOf(table, 'thead a', 'href');
    expect(heads).toHaveLength(kinds.length);
    for (const [index, kind] of kinds.entries()) {
      const href = heads[index] ?? '';
      expect(followEntries(href).sort()).toEqual(namesOf(type, { kind }));
      for (const group of selectAll('.entry-group', pageAt(href))) {
        const agency = textsOf(group, 'h2 a')[0] ?? '';
        const own = new Set(namesOf(type, { agency, kind }));
        expect(namesIn(group).filter((name) => !own.has(name))).toEqual([]);
      }
    }
  });
});

describe('the files', () => {
  it('every list is offered for download as it was written', () => {
    for (const file of filesOf(join(folder.path, 'content')).filter((each) => each.endsWith('/list.csv')))
      expect(readFileSync(join(out, file)).equals(readFileSync(join(folder.path, 'content', file)))).toBe(
        true,
      );
  });

  it('every page of entries is in the sitemap', () => {
    const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    const kindPages = filesOf(out).filter((file) => /list\/.*\.html$|^qzqd\/.+-/.test(file));
    expect(kindPages.length).toBeGreaterThan(40);
    expect(kindPages.filter((file) => !sitemap.includes(encodeURI(`/${file}`)))).toEqual([]);
  });

  it('every entry is in the search index', () => {
    expect(existsSync(join(out, 'search/bodies'))).toBe(true);
    for (const { code } of [entries[0], entries[898], entries[POWERS - 1], entries.at(-1)].flatMap(
      (entry) => entry ?? [],
    ))
      expect(findInOutput(join(out, 'search/bodies'), code), code).not.toEqual([]);
  });
});
