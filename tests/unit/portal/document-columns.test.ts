import { describe, expect, test } from 'vitest';
import { typeOfId } from '../../../src/schema/types/index.ts';
import {
  columnAt,
  documentAt,
  filesOf,
  findingsOf,
  makeColumns,
  makeItem,
  makePortal,
  makeRecord,
} from './content-factory.ts';

const FILE = 'agencies/jyj/policies/p.md';

function pathsOf(fields: Parameters<typeof makeRecord>[1]) {
  const { portal, findings } = makePortal({ documents: [makeRecord(FILE, fields)] });
  const { columns } = documentAt(portal, FILE);
  return {
    paths: columns.map(({ path }) => path),
    findings: findings.filter(({ rule }) => rule !== 'index-number-missing'),
  };
}

describe('a document’s columns', () => {
  test('are the one it names and those it is also in, its own first', () => {
    const { paths, findings } = pathsOf({ column: 'xxgk/zdgd', also: ['xxgk/zcwj', 'ysqgk'] });
    expect(paths).toEqual(['xxgk/zdgd', 'xxgk/zcwj', 'ysqgk']);
    expect(findings).toEqual([]);
  });

  test('count a column once, however often it is named', () => {
    const documents = [makeRecord(FILE, { column: 'xxgk/zcwj', also: ['xxgk/zcwj', 'xxgk/zcwj'] })];
    const { portal } = makePortal({ documents });
    expect(filesOf(columnAt(portal, 'xxgk/zcwj').documents)).toEqual([FILE]);
  });

  test('come from the folder where no column is named', () => {
    expect(pathsOf({}).paths).toEqual(['xxgk/zcwj']);
    expect(pathsOf({ also: ['xxgk/zdgd'] }).paths).toEqual(['xxgk/zcwj', 'xxgk/zdgd']);
    expect(pathsOf({ column: 'xxgk/zdgd' }).paths).toEqual(['xxgk/zdgd']);
  });

  test('list a document in itself only, not in the columns above', () => {
    const { portal } = makePortal({ documents: [makeRecord(FILE)] });
    expect(columnAt(portal, 'xxgk').documents).toEqual([]);
  });

  test('may not be known of a misspelt path; the nearest is suggested', () => {
    const { paths, findings } = pathsOf({ column: 'xxgk/zcwi', also: ['xxgk/zdg'] });
    expect(paths).toEqual([]);
    expect(findings).toMatchObject([
      {
        rule: 'column-unknown',
        file: FILE,
        at: { key: ['column'] },
        hint: expect.stringContaining('xxgk/zcwj'),
      },
      {
        rule: 'column-unknown',
        file: FILE,
        at: { key: ['also', 0] },
        hint: expect.stringContaining('xxgk/zdgd'),
      },
    ]);
  });

  test('are suggested by their title', () => {
    const { findings } = pathsOf({ column: '政府公报' });
    expect(findings).toMatchObject([{ rule: 'column-unknown', hint: expect.stringContaining('xxgk/zfgb') }]);
  });

  test('are not suggested where nothing is near', () => {
    const { findings } = pathsOf({ column: 'wholly-different-from-all' });
    expect(findings[0]?.hint).not.toContain('是不是');
    expect(findings[0]?.hint).toContain('columns.yaml');
  });

  test.each([
    ['sy', '首页'],
    ['jg', '机构名录'],
    ['fw', '外部链接'],
    ['xxgk', 'xxgk/zcwj、xxgk/zcjd'],
  ])('cannot be %s, which lists nothing itself', (column, words) => {
    const { paths, findings } = pathsOf({ column });
    expect(paths).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'column-accepts', at: { key: ['column'] } }]);
    expect(`${findings[0]?.message}${findings[0]?.hint}`).toContain(words);
  });

  test('accept only the types that they list, which the message names', () => {
    const file = 'agencies/jyj/meetings/m.md';
    const { portal, findings } = makePortal({
      documents: [makeRecord<'meeting'>(file, { column: 'xxgk/zcwj' })],
    });
    expect(documentAt(portal, file).columns).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'column-accepts', file, at: { key: ['column'] } }]);
    expect(findings[0]?.message).toContain(typeOfId('meeting').label);
    expect(findings[0]?.message).toContain(typeOfId('policy').label);
  });

  test('are checked for what a folder is collected by, too', () => {
    const columns = makeColumns([{ id: 'a', title: '甲', collects: ['policies'], accepts: ['page'] }]);
    const { findings } = makePortal({ columns, documents: [makeRecord(FILE)] });
    expect(findingsOf(findings, 'column-accepts')).toMatchObject([{ file: FILE, at: { key: [] } }]);
  });

  test('are missed where a document has none at all', () => {
    const file = 'agencies/jyj/meetings/m.md';
    const { findings } = makePortal({ documents: [makeRecord<'meeting'>(file)] });
    expect(findings).toMatchObject([{ rule: 'column-missing', file, at: { key: [] } }]);
  });

  test('are checked in withheld documents too', () => {
    const { findings } = makePortal({ documents: [makeRecord(FILE, { column: 'nowhere', review: '草稿' })] });
    expect(findingsOf(findings, 'column-unknown')).toHaveLength(1);
  });

  test('are not complained of where columns.yaml itself is at fault', () => {
    const { portal, findings } = makePortal({
      columns: undefined,
      documents: [makeRecord(FILE, { column: 'xxgk/zcwj' })],
    });
    expect(filesOf(portal.documents)).toEqual([FILE]);
    expect(findings.filter(({ rule }) => rule.startsWith('column'))).toEqual([]);
  });
});

describe('a document’s catalog item', () => {
  const items = [makeItem('jgsz'), makeItem('cwxx', { children: [makeItem('ysgk')] })];
  const catalog = makeRecord<'catalog'>('agencies/jyj/catalogs/a.md', { items, column: 'xxgk/zdgd' });

  function findItemFindings(item: string, documents = [catalog]) {
    const { portal, findings } = makePortal({ documents: [...documents, makeRecord(FILE, { item })] });
    return {
      column: documentAt(portal, FILE).agencyColumn?.path,
      findings: findings.filter(({ file, rule }) => file === FILE && rule !== 'index-number-missing'),
    };
  }

  test('places it in the agency’s tree', () => {
    expect(findItemFindings('ysgk')).toEqual({ column: 'agencies/jyj/columns/cwxx/ysgk', findings: [] });
  });

  test('is looked for in the agency’s own catalog, with the nearest suggested', () => {
    const { column, findings } = findItemFindings('jgsx');
    expect(column).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'item-unknown', at: { key: ['item'] }, hint: expect.stringContaining('“jgsz”') },
    ]);
  });

  test('names all items where none is near', () => {
    expect(findItemFindings('something').findings[0]?.hint).toContain('jgsz、cwxx、ysgk');
  });

  test('asks for a catalog where there is none', () => {
    expect(findItemFindings('jgsz', []).findings[0]?.hint).toContain('catalogs');
  });

  test('cannot be one that is divided: its parts are named', () => {
    const { column, findings } = findItemFindings('cwxx');
    expect(column).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'column-accepts', at: { key: ['item'] }, hint: expect.stringContaining('ysgk') },
    ]);
  });
});
