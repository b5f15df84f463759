import { describe, expect, test } from 'vitest';
import {
  columnKindPagesOf,
  ENTRIES_PER_PAGE,
  entryTablesOf,
  kindPagesOf,
} from '../../../src/portal/entry-pages.ts';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { isList, successorOf } from '../../../src/portal/lists.ts';
import { portalRoutes } from '../../../src/portal/pages.ts';
import type { ListEntry } from '../../../src/schema/list-entry.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import {
  columnAt,
  documentAt,
  findingsOf,
  makeAgency,
  makeColumns,
  makePortal,
  makeRecord,
} from './content-factory.ts';

const COLUMNS = makeColumns([
  { id: 'qzqd', title: '权责清单', listing: 'entries', collects: ['powers', 'services', 'pages'] },
]);

function makeEntries(kind: string, count: number): ListEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${kind}${index + 1}`,
    kind,
    code: undefined,
    basis: undefined,
    section: undefined,
    audience: undefined,
    duty: undefined,
    remarks: undefined,
    line: index + 2,
  }));
}

/** A portal with lists: entries by the document's file, and front matter where it is not the usual. */
function portalWith(
  lists: Record<string, readonly ListEntry[]>,
  fields: Record<string, Partial<FrontMatter['power-list']>> = {},
  more: readonly string[] = [],
) {
  return makePortal({
    columns: COLUMNS,
    agencies: [makeAgency('b', { order: 1 }), makeAgency('a', { order: 2 })],
    documents: [...Object.keys(lists), ...more].map((file) => makeRecord<'power-list'>(file, fields[file])),
    entries: new Map(Object.entries(lists)),
  });
}

function tablesOf(portal: ReturnType<typeof makePortal>['portal']) {
  return entryTablesOf(columnAt(portal, 'qzqd')).map(({ type, kinds, rows, total }) => ({
    type,
    total,
    kinds: kinds.map(({ kind, total: count }) => `${kind} ${count}`),
    rows: rows.map(({ document, countOf }) => [document.agency.id, Object.fromEntries(countOf)]),
  }));
}

const A = 'agencies/a/powers/a.md';
const B = 'agencies/b/powers/b.md';

describe('the table of a column', () => {
  test('counts by agency, in the directory’s order, and by kind, in the order of the law', () => {
    const { portal } = portalWith({
      [A]: [...makeEntries('行政处罚', 2), ...makeEntries('行政许可', 1)],
      [B]: makeEntries('行政处罚', 3),
      'agencies/a/services/a.md': [...makeEntries('养老', 2), ...makeEntries('医疗', 1)],
    });
    expect(tablesOf(portal)).toEqual([
      {
        type: 'power-list',
        total: 6,
        kinds: ['行政许可 1', '行政处罚 5'],
        rows: [
          ['b', { 行政处罚: 3 }],
          ['a', { 行政许可: 1, 行政处罚: 2 }],
        ],
      },
      { type: 'service-list', total: 3, kinds: ['养老 2', '医疗 1'], rows: [['a', { 养老: 2, 医疗: 1 }]] },
    ]);
  });

  test('counts an agency’s newest list only, which the older one leads to', () => {
    const old = 'agencies/a/powers/2018.md';
    const { portal } = portalWith(
      { [A]: makeEntries('行政许可', 1), [old]: makeEntries('行政许可', 9) },
      { [old]: { publishedOn: '2018-11-20' } },
    );
    expect(tablesOf(portal)).toMatchObject([{ total: 1 }]);
    const [newer, older] = [documentAt(portal, A), documentAt(portal, old)];
    expect(isList(older) && successorOf(older)).toBe(newer);
    expect(isList(newer) && successorOf(newer)).toBe(undefined);
  });

  test('holds nothing that is not published', () => {
    const { portal } = portalWith(
      { [A]: makeEntries('行政许可', 300), [B]: makeEntries('行政处罚', 1) },
      { [A]: { review: '待审' } },
    );
    expect(tablesOf(portal)).toMatchObject([{ total: 1, kinds: ['行政处罚 1'] }]);
    expect(portalRoutes(portal).filter((route) => /行政许可|\/a\/powers/.test(route))).toEqual([]);
  });

  test('stands beside what else is in the column: old lists and other documents', () => {
    const page = 'agencies/a/pages/about.md';
    const { portal } = portalWith({ [A]: makeEntries('行政许可', 1) }, {}, [page]);
    const [first] = listPagesOf(columnAt(portal, 'qzqd'));
    expect(first?.documents.map(({ file }) => file)).toEqual([page]);
  });

  test('is there only where the listing asks for it', () => {
    const { portal } = makePortal({
      columns: makeColumns([{ id: 'qzqd', title: '权责清单', collects: ['powers'] }]),
      agencies: [makeAgency('a')],
      documents: [makeRecord(A)],
      entries: new Map([[A, makeEntries('行政许可', 1)]]),
    });
    expect(tablesOf(portal)).toEqual([]);
    expect(listPagesOf(columnAt(portal, 'qzqd'))[0]?.documents).toHaveLength(1);
  });
});

describe('pages of a kind', () => {
  test('across agencies hold so many entries each, grouped by list', () => {
    const { portal } = portalWith({
      [A]: makeEntries('行政许可', 30),
      [B]: makeEntries('行政许可', ENTRIES_PER_PAGE - 10),
    });
    const pages = columnKindPagesOf(columnAt(portal, 'qzqd'));
    expect(pages.map(({ route }) => route)).toEqual([
      '/qzqd/powers-行政许可.html',
      '/qzqd/powers-行政许可-2.html',
    ]);
    expect(
      pages.map(({ groups }) => groups.map(({ document, entries }) => [document.agency.id, entries.length])),
    ).toEqual([
      [
        ['b', 90],
        ['a', 10],
      ],
      [['a', 20]],
    ]);
    expect(pages.every(({ total, lists }) => total === 120 && lists === 2)).toBe(true);
  });

  test('of a list are there once it is too long for one page', () => {
    const short = portalWith({ [A]: makeEntries('行政许可', ENTRIES_PER_PAGE) }).portal;
    expect(kindPagesOf(documentAt(short, A))).toEqual([]);
    const long = portalWith({
      [A]: [...makeEntries('行政许可', ENTRIES_PER_PAGE + 1), ...makeEntries('行政处罚', 1)],
    }).portal;
    const routes = [
      '/agencies/a/powers/a/行政许可.html',
      '/agencies/a/powers/a/行政许可-2.html',
      '/agencies/a/powers/a/行政处罚.html',
    ];
    expect(kindPagesOf(documentAt(long, A)).map(({ route }) => route)).toEqual(routes);
    expect(portalRoutes(long)).toEqual(expect.arrayContaining(routes));
  });

  test('take no other document’s address', () => {
    const other = 'agencies/a/powers/a/行政许可.md';
    const { findings } = portalWith({ [A]: makeEntries('行政许可', ENTRIES_PER_PAGE + 1) }, {}, [other]);
    expect(findingsOf(findings, 'permalink-duplicate')).toMatchObject([{ file: other }]);
  });
});

test('a figure’s source must exist and be published', () => {
  const reported = (source: string) => ({
    list: 'power-list' as const,
    scope: '累计公布',
    count: 3199,
    source,
  });
  const sources = ['agencies/a/pages/draft.md', 'agencies/a/pages/none.md', 'agencies/a/pages/report.md'];
  const { findings } = makePortal({
    columns: makeColumns([
      {
        id: 'x',
        title: '栏',
        children: [{ id: 'y', title: '清单', collects: ['pages'], reported: sources.map(reported) }],
      },
    ]),
    agencies: [makeAgency('a')],
    documents: [
      makeRecord('agencies/a/pages/draft.md', { review: '草稿' }),
      makeRecord('agencies/a/pages/report.md'),
    ],
  });
  const at = (index: number) => ({ key: ['columns', 0, 'children', 0, 'reported', index, 'source'] });
  expect(findings).toMatchObject([
    { rule: 'reference-withheld', file: 'columns.yaml', at: at(0) },
    { rule: 'reference-missing', file: 'columns.yaml', at: at(1) },
  ]);
});
