import { describe, expect, test } from 'vitest';
import { columnKindPagesOf, kindPagesOf } from '../../../src/portal/entry-pages.ts';
import { isList, type ListDocument } from '../../../src/portal/lists.ts';
import type { Portal } from '../../../src/portal/model.ts';
import type { ListEntry } from '../../../src/schema/list-entry.ts';
import { attachmentViews } from '../../../src/site/views/attachments.ts';
import { documentNotices } from '../../../src/site/views/document-notices.ts';
import { entryListView } from '../../../src/site/views/entry-list.ts';
import { entryFrame, entryPageView } from '../../../src/site/views/entry-page.ts';
import { entryTablesView } from '../../../src/site/views/entry-tables.ts';
import { columnAt, documentAt, type PortalParts, portalOf } from './portal-of.ts';

const FILE = 'agencies/sfb/powers/list.md';
const REPORT = 'agencies/sfb/reports/2018.md';

function makeEntry(name: string, kind: string, more: Partial<ListEntry> = {}): ListEntry {
  const nothing = { code: undefined, basis: undefined, section: undefined };
  return {
    name,
    kind,
    ...nothing,
    audience: undefined,
    duty: undefined,
    remarks: undefined,
    line: 2,
    ...more,
  };
}

function siteOf(
  entries: readonly ListEntry[],
  more: PortalParts = {},
  fields: Record<string, unknown> = {},
): Portal {
  return portalOf({
    columns: [
      {
        id: 'qzqd',
        title: '清单',
        listing: 'entries',
        collects: ['powers'],
        reported: [{ list: 'power-list', scope: '截至2018年底公布', count: 3199, source: REPORT }],
      },
      { id: 'nb', title: '年报', collects: ['reports'] },
    ],
    ...more,
    documents: {
      [FILE]: { title: '市政府办权责清单', entries: 'list.csv', ...fields },
      [REPORT]: { title: '2018年报告', year: 2018 },
      ...more.documents,
    },
    entries: { [FILE]: entries, ...more.entries },
    attachments: { 'agencies/sfb/powers/list.csv': 2048 },
  });
}

function listAt(portal: Portal): ListDocument {
  const document = documentAt(portal, FILE);
  if (!isList(document)) throw new Error('no list');
  return document;
}

const FEW = [makeEntry('甲', '行政许可', { basis: '《甲法》' }), makeEntry('乙', '行政处罚')];
const MANY = Array.from({ length: 150 }, (_, index) => makeEntry(`事项${index}`, '行政许可'));

describe('the table of a column', () => {
  test('leads from every number to what it counts', () => {
    const [table] = entryTablesView(siteOf(FEW), columnAt(siteOf(FEW), 'qzqd'));
    expect(table?.kinds.map(({ label, count, href }) => [label, count, href])).toEqual([
      ['行政许可', 1, encodeURI('/qzqd/powers-行政许可.html')],
      ['行政处罚', 1, encodeURI('/qzqd/powers-行政处罚.html')],
    ]);
    const [row] = table?.rows ?? [];
    expect(row).toMatchObject({ agency: '市政府办', href: '/agencies/sfb/powers/list.html' });
    expect(row?.counts[1]).toMatchObject({
      count: 1,
      href: encodeURI('/agencies/sfb/powers/list.html#kind-行政处罚'),
      name: '市政府办行政处罚，1条',
    });
  });

  test('states what was reported, and where', () => {
    const portal = siteOf(FEW);
    expect(entryTablesView(portal, columnAt(portal, 'qzqd'))[0]).toMatchObject({
      summary: expect.stringContaining('1个单位的权责清单，共2条'),
      reported: [
        {
          text: '截至2018年底公布3199条',
          source: { title: '2018年报告', href: '/agencies/sfb/reports/2018.html' },
        },
      ],
    });
  });

  test('says which lists are samples: once where all are', () => {
    const all = siteOf(FEW, {}, { sample: true });
    expect(entryTablesView(all, columnAt(all, 'qzqd'))[0]).toMatchObject({
      caution: expect.stringContaining('都不是官方文本'),
      rows: [{ marks: [] }],
    });
    const agencies = Object.fromEntries(
      ['sfb', 'jyj'].map((id) => [id, { name: `示例${id}`, shortName: id, kind: '政府部门' }]),
    );
    const other = 'agencies/jyj/powers/list.md';
    const some = siteOf(
      FEW,
      { agencies, documents: { [other]: { entries: 'list.csv', sample: true } }, entries: { [other]: FEW } },
      {},
    );
    const [table] = entryTablesView(some, columnAt(some, 'qzqd'));
    expect(table?.caution).toContain('标有“示例”');
    expect(table?.rows.map(({ agency, marks }) => [agency, marks])).toEqual([
      ['jyj', ['示例']],
      ['sfb', []],
    ]);
  });
});

describe('a list', () => {
  test('that is short stands on its page, with the same columns for every kind', () => {
    const portal = siteOf(FEW);
    const view = entryListView(portal, listAt(portal));
    expect(view.groups.map(({ kind, anchor }) => [kind, anchor])).toEqual([
      ['行政许可', 'kind-行政许可'],
      ['行政处罚', 'kind-行政处罚'],
    ]);
    expect(view.groups.map(({ table }) => table.headers)).toEqual([['设定依据'], ['设定依据']]);
    expect(view.kinds.every(({ anchor }) => anchor === undefined)).toBe(true);
  });

  test('that is long leads to pages, and keeps the anchors it had when it was short', () => {
    const portal = siteOf(MANY);
    expect(entryListView(portal, listAt(portal))).toMatchObject({
      total: 150,
      groups: [],
      kinds: [
        {
          total: 150,
          href: encodeURI('/agencies/sfb/powers/list/行政许可.html'),
          anchor: 'kind-行政许可',
        },
      ],
    });
  });

  test('offers its table for download', () => {
    const portal = siteOf(FEW);
    expect(attachmentViews(portal, documentAt(portal, FILE))).toMatchObject([
      { href: '/agencies/sfb/powers/list.csv', fileName: '市政府办权责清单.csv' },
    ]);
  });

  test('that has been replaced says so', () => {
    const newer = 'agencies/sfb/powers/2019.md';
    const portal = siteOf(FEW, {
      documents: { [newer]: { title: '新清单', entries: 'list.csv', publishedOn: '2019-11-21' } },
    });
    expect(documentNotices(portal, documentAt(portal, FILE))).toMatchObject([
      { tone: 'grave', heading: '本清单已经更新', links: [{ title: '新清单' }] },
    ]);
    expect(documentNotices(portal, documentAt(portal, newer))).toEqual([]);
  });
});

describe('a page of a kind', () => {
  test('across agencies leads to each agency’s list, to the other kinds and back', () => {
    const portal = siteOf(FEW);
    const column = columnAt(portal, 'qzqd');
    const [page] = columnKindPagesOf(column);
    if (!page) throw new Error('no page');
    const view = entryPageView(portal, column, page);
    expect(view).toMatchObject({
      title: '行政许可',
      whole: { href: '/qzqd/' },
      groups: [{ heading: { title: '市政府办' }, table: { rows: [{ name: '甲' }] } }],
    });
    expect(view.kinds.map(({ kind, href }) => [kind, href])).toEqual([
      ['行政许可', undefined],
      ['行政处罚', encodeURI('/qzqd/powers-行政处罚.html')],
    ]);
    const frame = entryFrame(portal, column, page);
    expect(frame.title).toMatch(/^行政许可 - 权责清单/);
    expect(frame.canonical).toBe(encodeURI('https://www.shili.example/qzqd/powers-行政许可.html'));
    expect(frame.breadcrumb.map(({ title, href }) => [title, href])).toEqual([
      ['首页', '/'],
      ['清单', '/qzqd/'],
      ['行政许可', undefined],
    ]);
  });

  test('of one list names its page, and has one description', () => {
    const portal = siteOf(MANY);
    const list = listAt(portal);
    const second = kindPagesOf(list)[1];
    if (!second) throw new Error('no page');
    const view = entryPageView(portal, list, second);
    expect(view.lead).toContain('第2页');
    expect(view.groups).toMatchObject([{ heading: undefined, table: { rows: { length: 50 } } }]);
    const frame = entryFrame(portal, list, second);
    expect(frame.title).toContain('行政许可（第2页）');
    expect(frame.tags.filter(({ name }) => name.toLowerCase() === 'description')).toHaveLength(1);
    expect(frame.breadcrumb.at(-2)).toEqual({ title: '清单', href: '/agencies/sfb/powers/list.html' });
  });
});
