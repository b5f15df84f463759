import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { allColumns, columnRoutes, portalRoutes } from '../../../src/portal/pages.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import type { Content, DocumentRecord } from '../../../src/source/records.ts';
import {
  columnAt,
  documentAt,
  filesOf,
  makeAgency,
  makeContent,
  makeFaultyRecord,
  makeItem,
  makeLink,
  makePortal,
  makeRecord,
  TODAY,
} from './content-factory.ts';
import { dumpGraph, walkGraph } from './object-graph.ts';

const CANARY = '金丝雀';

/** A document that says the canary's word wherever a text can stand. */
function canary(file: string, fields: Partial<FrontMatter['policy']>): DocumentRecord {
  const told = {
    title: `${CANARY}标题`,
    summary: `${CANARY}概述`,
    keywords: [`${CANARY}词`],
    source: `${CANARY}来源`,
    note: `${CANARY}说明`,
    documentNumber: `${CANARY}〔2019〕1号`,
    attachments: [{ file: 'canary.pdf', title: `${CANARY}附件` }],
    column: 'xxgk/zdgd',
  };
  const facts = {
    excerpt: `${CANARY}正文`,
    anchors: `${CANARY}一`,
    links: [makeLink('canary.pdf', `${CANARY}链接`)],
  };
  return makeRecord(file, { ...told, ...fields }, facts);
}

/** A content with something of everything, published and withheld. */
function makeMixedContent(): Content {
  const items = [
    makeItem('zc', { children: [makeItem('gz', { collects: ['policies'] })] }),
    makeItem('hy', { collects: ['meetings'] }),
  ];
  return makeContent({
    agencies: [
      makeAgency('sfb', { kind: '政府', order: 1 }, [
        { indexNumber: 'sfb/2019-00001', document: 'policies/a.md', line: 2 },
      ]),
      makeAgency('jyj', {}, [{ indexNumber: 'sfb/2019-00001', document: 'policies/a.md', line: 2 }]),
      makeAgency('gxw'),
      { id: 'bad', file: 'agencies/bad/agency.yaml', fields: undefined, indexNumbers: [] },
    ],
    attachments: [
      { file: 'agencies/sfb/policies/a.pdf', hash: '0', size: 3 },
      { file: 'agencies/sfb/policies/canary.pdf', hash: '0', size: 3 },
    ],
    documents: [
      makeRecord('agencies/sfb/policies/a.md', { attachments: [{ file: 'a.pdf' }], also: ['xxgk/zdgd'] }),
      makeRecord('agencies/sfb/policies/A.md', {
        publishedOn: '2019-11-20 08:00',
        amends: ['agencies/sfb/policies/a.md'],
      }),
      makeRecord('agencies/sfb/policies/a.mdx', { column: 'nowhere' }),
      makeRecord('agencies/jyj/policies/b.md'),
      makeRecord('agencies/jyj/policies/c.md', { item: 'gx' }),
      makeRecord<'meeting'>('agencies/jyj/meetings/1.md'),
      makeRecord<'catalog'>('agencies/jyj/catalogs/1.md', { items }),
      makeRecord<'catalog'>('agencies/jyj/catalogs/2.md', { items: [makeItem('other')] }),
      makeRecord<'interpretation'>('agencies/gxw/interpretations/a.md', {
        interprets: [
          'agencies/sfb/policies/a.md',
          'agencies/jyj/policies/b.md',
          'agencies/sfb/policies/gone.md',
          'agencies/sfb/policies/x1.md',
        ],
      }),
      makeRecord<'interpretation'>('agencies/gxw/interpretations/b.md', {
        interprets: ['agencies/sfb/policies/a.md'],
      }),
      makeRecord<'gazette'>('agencies/sfb/gazettes/1.md', {
        sections: [{ title: '文件', items: [{ document: 'agencies/sfb/policies/a.md' }] }],
      }),
      makeRecord('agencies/bad/policies/a.md'),
      makeRecord('agencies/none/policies/a.md'),
      makeFaultyRecord('agencies/gxw/policies/faulty.md'),
      canary('agencies/sfb/policies/x1.md', { disclosure: '不予公开' }),
      canary('agencies/sfb/policies/x2.md', { disclosure: '依申请公开' }),
      canary('agencies/sfb/policies/x3.md', { review: '待审' }),
      canary('agencies/sfb/policies/x4.md', { publishedOn: '2019-12-02' }),
      makeRecord<'catalog'>('agencies/gxw/catalogs/x.md', {
        items: [makeItem('x', { title: CANARY, section: CANARY })],
        review: '草稿',
      }),
    ],
  });
}

describe('the publishing set', () => {
  test('comes newest first; of one moment, by the files’ paths', () => {
    const dates = {
      b: '2019-11-20',
      a: '2019-11-20',
      d: '2019-11-20 09:30',
      c: '2019-11-21',
      e: '2018-12-31',
      A: '2019-11-20',
    };
    const documents = Object.entries(dates).map(([name, publishedOn]) =>
      makeRecord(`agencies/sfb/policies/${name}.md`, { publishedOn }),
    );
    const { portal } = makePortal({ documents });
    const names = (files: string[]) =>
      files.map((file) => file.slice('agencies/sfb/policies/'.length, -'.md'.length)).join('');
    expect(names(filesOf(portal.documents))).toBe('cdAabe');
    expect(names(filesOf(columnAt(portal, 'xxgk/zcwj').documents))).toBe('cdAabe');
    expect(names(filesOf(portal.agencyById.get('sfb')?.documents ?? []))).toBe('cdAabe');
  });

  test('is what every list and look-up holds', () => {
    const { portal } = buildPortal(makeMixedContent(), { today: TODAY });
    const published = new Set(portal.documents);
    expect(new Set(portal.documentByFile.values())).toEqual(published);
    const held = [
      ...portal.documentByRoute.values(),
      ...allColumns(portal).flatMap((column) => column.documents),
      ...portal.agencies.flatMap((agency) =>
        [...agency.documents, agency.guide ?? [], agency.catalog ?? []].flat(),
      ),
      ...portal.documents.flatMap((document) => [
        ...document.interprets,
        ...document.interpretedBy,
        ...document.gazettes,
      ]),
    ];
    expect(held.length).toBeGreaterThan(20);
    for (const document of held) expect(published.has(document)).toBe(true);
  });
});

describe('the agencies', () => {
  test('stand in the order of kind, order and id', () => {
    const agencies = [
      makeAgency('z', { kind: '县市' }),
      makeAgency('c', { kind: '政府部门' }),
      makeAgency('b', { kind: '政府部门' }),
      makeAgency('d', { kind: '政府部门', order: 1 }),
      makeAgency('y', { kind: '政府' }),
    ];
    expect(makePortal({ agencies }).portal.agencies.map(({ id }) => id)).toEqual(['y', 'd', 'b', 'c', 'z']);
  });

  test('live at their own addresses, and have their own documents', () => {
    const { portal } = makePortal({ documents: [makeRecord('agencies/jyj/policies/a.md')] });
    const agency = portal.agencyById.get('jyj');
    expect(agency?.route).toBe('/agencies/jyj/');
    expect(agency?.documents).toEqual([documentAt(portal, 'agencies/jyj/policies/a.md')]);
    expect(portal.agencyById.get('sfb')?.documents).toEqual([]);
  });
});

describe('the portal', () => {
  test('is frozen, all of it', () => {
    const { portal } = buildPortal(makeMixedContent(), { today: TODAY });
    const loose = walkGraph(portal).filter(
      ({ value }) =>
        typeof value === 'object' && value !== null && !(value instanceof Map) && !Object.isFrozen(value),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('says nothing of what is withheld', () => {
    const content = makeMixedContent();
    const { portal } = buildPortal(content, { today: TODAY });
    const says = (root: unknown) =>
      walkGraph(root).filter(
        ({ value }) => typeof value === 'string' && (value.includes(CANARY) || value.includes('canary')),
      );
    expect(says(portal).map(({ path }) => path)).toEqual([]);
    // The canaries do sing where they should: the walker would have heard them.
    expect(says(content.documents).length).toBeGreaterThan(20);
    expect(
      says(buildPortal(makeMixedContent(), { today: TODAY, withDrafts: true }).portal).length,
    ).toBeGreaterThan(20);
  });

  test('is the same in whatever order the records come', () => {
    const content = makeMixedContent();
    const expected = dumpGraph(buildPortal(content, { today: TODAY }));
    const shuffled = fc.record({
      documents: fc.shuffledSubarray([...content.documents], { minLength: content.documents.length }),
      agencies: fc.shuffledSubarray([...content.agencies], { minLength: content.agencies.length }),
    });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(dumpGraph(buildPortal({ ...content, ...order }, { today: TODAY }))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves the records as they were', () => {
    const content = makeMixedContent();
    const before = dumpGraph(content);
    buildPortal(content, { today: TODAY });
    expect(dumpGraph(content)).toBe(before);
  });

  test('is built of nothing at all', () => {
    const empty = makeContent({ settings: undefined, columns: undefined, agencies: [] });
    const { portal, findings } = buildPortal(empty, { today: TODAY });
    expect(findings).toEqual([]);
    expect(portal).toMatchObject({ today: TODAY, columns: [], agencies: [], documents: [] });
    expect(portal.settings.basePath).toBe('/');
  });

  test('bears more findings than a call can take as arguments', () => {
    const interprets = Array.from({ length: 200_000 }, () => 'agencies/sfb/policies/gone.md');
    const documents = [makeRecord<'interpretation'>('agencies/sfb/interpretations/a.md', { interprets })];
    expect(makePortal({ documents }).findings).toHaveLength(interprets.length);
  });
});

describe('the portal’s routes', () => {
  const { portal } = makePortal({
    documents: [
      makeRecord<'catalog'>('agencies/jyj/catalogs/1.md', {
        items: [makeItem('zc', { children: [makeItem('gz')] })],
      }),
      ...Array.from({ length: 16 }, (_, index) => makeRecord(`agencies/jyj/policies/${index}.md`)),
    ],
  });

  test('are one a page, of every kind', () => {
    const routes = portalRoutes(portal);
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toEqual(
      expect.arrayContaining([
        ...[
          '/',
          '/search/',
          '/map/',
          '/xxgk/',
          '/xxgk/zcwj/',
          '/xxgk/zcwj/2.html',
          '/jg/',
          '/ysqgk/',
          '/agencies/jyj/',
        ],
        ...[
          '/agencies/jyj/columns/zc/',
          '/agencies/jyj/columns/zc/gz/',
          '/agencies/jyj/columns/zn/',
          '/agencies/jyj/policies/3.html',
        ],
      ]),
    );
    for (const route of routes) expect(route).toMatch(/^\/(?:.*(?:\/|\.html))?$/);
  });

  test('leave out links and the home column', () => {
    expect(columnRoutes(columnAt(portal, 'fw'))).toEqual([]);
    expect(columnRoutes(columnAt(portal, 'sy'))).toEqual([]);
    expect(columnRoutes(columnAt(portal, 'agencies/jyj/columns/sq'))).toEqual([]);
  });
});
