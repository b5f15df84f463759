import { describe, expect, test } from 'vitest';
import type { Agency, Portal } from '../../../src/portal/model.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import {
  COLUMNS,
  columnAt,
  documentAt,
  filesOf,
  findingsOf,
  makeItem,
  makePortal,
  makeRecord,
} from './content-factory.ts';

function makeCatalog(name: string, ids: string[], fields: Partial<FrontMatter['catalog']> = {}) {
  return makeRecord<'catalog'>(`agencies/jyj/catalogs/${name}.md`, {
    items: ids.map((id) => makeItem(id)),
    ...fields,
  });
}

function agencyOf(portal: Portal): Agency {
  const agency = portal.agencyById.get('jyj');
  if (!agency) throw new Error('The agency is missing.');
  return agency;
}

function treeOf(portal: Portal): string[] {
  return agencyOf(portal).columns.map((column) => column.id);
}

describe('an agency’s tree', () => {
  test('has the fixed nodes alone where no catalog is filed', () => {
    const { portal } = makePortal();
    expect(agencyOf(portal).columns.map(({ id, kind, route }) => [id, kind, route])).toEqual([
      ['zn', 'page', '/agencies/jyj/columns/zn/'],
      ['ml', 'page', '/agencies/jyj/columns/ml/'],
      ['nb', 'list', '/agencies/jyj/columns/nb/'],
      ['sq', 'link', '/ysqgk/'],
    ]);
    expect(agencyOf(portal).catalog).toBeUndefined();
  });

  test('is opened by the newest published catalog', () => {
    const { portal } = makePortal({
      documents: [
        makeCatalog('2017', ['old'], { publishedOn: '2017-01-01' }),
        makeCatalog('2019', ['new'], { publishedOn: '2019-01-01' }),
        makeCatalog('2018', ['middle'], { publishedOn: '2018-01-01' }),
      ],
    });
    expect(treeOf(portal)).toEqual(['zn', 'ml', 'new', 'nb', 'sq']);
    expect(agencyOf(portal).catalog?.file).toBe('agencies/jyj/catalogs/2019.md');
    expect(portal.agencyById.get('sfb')?.columns.map(({ id }) => id)).toEqual(['zn', 'ml', 'nb', 'sq']);
  });

  test.each([
    ['not approved', { review: '待审' }],
    ['not public', { disclosure: '依申请公开' }],
    ['not due', { publishedOn: '2019-12-02' }],
  ] as const)('stays as the older catalog has it while the newer is %s', (_, fields) => {
    const older = makeCatalog('2018', ['old'], { publishedOn: '2018-01-01' });
    const { portal } = makePortal({ documents: [older, makeCatalog('2019', ['secret'], fields)] });
    expect(treeOf(portal)).toEqual(['zn', 'ml', 'old', 'nb', 'sq']);
    expect(agencyOf(portal).catalog?.file).toBe(older.file);
    expect(portal.columnByPath.has('agencies/jyj/columns/secret')).toBe(false);
  });

  test('opens nothing by a withheld catalog', () => {
    const { portal } = makePortal({ documents: [makeCatalog('2019', ['secret'], { review: '草稿' })] });
    expect(treeOf(portal)).toEqual(['zn', 'ml', 'nb', 'sq']);
  });

  test('takes the same catalog for the tree and for the agency where two are of one day', () => {
    const documents = [makeCatalog('b', ['second']), makeCatalog('a', ['first'])];
    for (const order of [documents, documents.toReversed()]) {
      const { portal } = makePortal({ documents: order });
      expect(agencyOf(portal).catalog?.file).toBe('agencies/jyj/catalogs/a.md');
      expect(treeOf(portal)).toContain('first');
    }
  });

  test('nests items, and knows each by its id', () => {
    const items = [makeItem('jy', { children: [makeItem('gk', { children: [makeItem('lq')] })] })];
    const catalog = makeRecord<'catalog'>('agencies/jyj/catalogs/a.md', { items });
    const policy = makeRecord('agencies/jyj/policies/p.md', { item: 'lq' });
    const { portal, findings } = makePortal({ documents: [catalog, policy] });
    const column = columnAt(portal, 'agencies/jyj/columns/jy/gk/lq');
    expect(column).toMatchObject({ route: '/agencies/jyj/columns/jy/gk/lq/', kind: 'list' });
    expect(column.parent?.kind).toBe('blocks');
    expect(column.parent?.parent?.path).toBe('agencies/jyj/columns/jy');
    expect(column.agency?.id).toBe('jyj');
    expect(column.item?.timeLimit).toBe('20个工作日');
    expect(filesOf(column.documents)).toEqual([policy.file]);
    expect(findingsOf(findings, 'item-unknown')).toEqual([]);
  });

  test('puts a folder’s documents into the item that collects it, unless they name another', () => {
    const items = [makeItem('zc', { collects: ['policies'] }), makeItem('qt')];
    const { portal } = makePortal({
      documents: [
        makeRecord<'catalog'>('agencies/jyj/catalogs/a.md', { items }),
        makeRecord('agencies/jyj/policies/p.md'),
        makeRecord('agencies/jyj/policies/q.md', { item: 'qt' }),
        makeRecord('agencies/sfb/policies/r.md'),
      ],
    });
    expect(filesOf(columnAt(portal, 'agencies/jyj/columns/zc').documents)).toEqual([
      'agencies/jyj/policies/p.md',
    ]);
    expect(filesOf(columnAt(portal, 'agencies/jyj/columns/qt').documents)).toEqual([
      'agencies/jyj/policies/q.md',
    ]);
    expect(documentAt(portal, 'agencies/sfb/policies/r.md').agencyColumn).toBeUndefined();
  });

  test('puts nothing into a collecting item that is divided, and says so', () => {
    const items = [makeItem('zc', { collects: ['policies'], children: [makeItem('gz')] })];
    const { portal, findings } = makePortal({
      documents: [
        makeRecord<'catalog'>('agencies/jyj/catalogs/a.md', { items }),
        makeRecord('agencies/jyj/policies/p.md'),
      ],
    });
    expect(columnAt(portal, 'agencies/jyj/columns/zc').documents).toEqual([]);
    expect(findingsOf(findings, 'column-accepts')).toMatchObject([
      { file: 'agencies/jyj/policies/p.md', at: { key: [] }, hint: expect.stringContaining('gz') },
    ]);
  });

  test('shows guide, catalog and annual reports in the fixed nodes', () => {
    const { portal } = makePortal({
      documents: [
        makeRecord('agencies/jyj/guides/g.md'),
        makeCatalog('c', ['a']),
        makeRecord('agencies/jyj/reports/2018.md'),
      ],
    });
    expect(filesOf(columnAt(portal, 'agencies/jyj/columns/zn').documents)).toEqual([
      'agencies/jyj/guides/g.md',
    ]);
    expect(filesOf(columnAt(portal, 'agencies/jyj/columns/ml').documents)).toEqual([
      'agencies/jyj/catalogs/c.md',
    ]);
    expect(filesOf(columnAt(portal, 'agencies/jyj/columns/nb').documents)).toEqual([
      'agencies/jyj/reports/2018.md',
    ]);
    expect(agencyOf(portal).guide?.file).toBe('agencies/jyj/guides/g.md');
  });

  test('leaves out a node that leads to a column which is not there', () => {
    const columns = { ...COLUMNS, agencyTree: [{ id: 'sq', title: '申请', column: 'nowhere' }] };
    expect(treeOf(makePortal({ columns }).portal)).toEqual([]);
  });

  test('reports fixed nodes with the same id or the same contents', () => {
    const agencyTree = [
      { id: 'a', title: '甲', shows: 'guide' },
      { id: 'a', title: '乙', shows: 'catalog' },
      { id: 'b', title: '丙', shows: 'guide' },
      { shows: 'items' as const },
      { shows: 'items' as const },
    ];
    const { findings } = makePortal({ columns: { ...COLUMNS, agencyTree } });
    expect(findings.map(({ rule, file, at }) => [rule, file, at])).toEqual([
      ['column-duplicate', 'columns.yaml', { key: ['agencyTree', 1, 'id'] }],
      ['column-duplicate', 'columns.yaml', { key: ['agencyTree', 2, 'shows'] }],
      ['column-duplicate', 'columns.yaml', { key: ['agencyTree', 4, 'shows'] }],
    ]);
  });
});

describe('a catalog’s items', () => {
  function findItemFindings(items: FrontMatter['catalog']['items']) {
    const { findings } = makePortal({
      documents: [makeRecord<'catalog'>('agencies/jyj/catalogs/a.md', { items })],
    });
    return findings.filter(({ rule }) => rule === 'column-duplicate' || rule === 'type-unknown');
  }

  test('may not share an id, at whatever depth', () => {
    const found = findItemFindings([
      makeItem('a', { children: [makeItem('b')] }),
      makeItem('b'),
      makeItem('a'),
    ]);
    expect(found.map(({ at }) => at)).toEqual([{ key: ['items', 1, 'id'] }, { key: ['items', 2, 'id'] }]);
  });

  test('may not take the id of a fixed node', () => {
    const found = findItemFindings([makeItem('zn')]);
    expect(found).toMatchObject([{ file: 'agencies/jyj/catalogs/a.md', at: { key: ['items', 0, 'id'] } }]);
    expect(found[0]?.message).toContain('公开指南');
  });

  test('may not collect a folder that another collects, or that no type has', () => {
    const found = findItemFindings([
      makeItem('a', { collects: ['policies'] }),
      makeItem('b', { collects: ['meetings', 'policies'] }),
      makeItem('c', { collects: ['policy'] }),
    ]);
    expect(found.map(({ rule, at }) => [rule, at])).toEqual([
      ['column-duplicate', { key: ['items', 1, 'collects', 1] }],
      ['type-unknown', { key: ['items', 2, 'collects', 0] }],
    ]);
  });

  test('are checked in a withheld catalog too', () => {
    const documents = [makeCatalog('a', ['x', 'x'], { review: '草稿' })];
    expect(findingsOf(makePortal({ documents }).findings, 'column-duplicate')).toHaveLength(1);
  });
});
