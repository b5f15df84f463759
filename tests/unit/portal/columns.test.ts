import { describe, expect, test } from 'vitest';
import { buildColumns, flattenColumns } from '../../../src/portal/columns.ts';
import { RESERVED_IDS } from '../../../src/portal/routes.ts';
import type { ColumnFields } from '../../../src/schema/columns.ts';
import { COLUMNS, makeColumns } from './content-factory.ts';

function build(...columns: ColumnFields[]) {
  return buildColumns(makeColumns(columns));
}

describe('the column tree', () => {
  test('joins ids to paths and routes, and knows parents and children', () => {
    const { columns, findings } = buildColumns(COLUMNS);
    expect(findings).toEqual([]);
    expect(flattenColumns(columns).map(({ path, route, parent }) => [path, route, parent?.path])).toEqual([
      ['sy', '/', undefined],
      ['xxgk', '/xxgk/', undefined],
      ['xxgk/zcwj', '/xxgk/zcwj/', 'xxgk'],
      ['xxgk/zcjd', '/xxgk/zcjd/', 'xxgk'],
      ['xxgk/zfgb', '/xxgk/zfgb/', 'xxgk'],
      ['xxgk/zdgd', '/xxgk/zdgd/', 'xxgk'],
      ['jg', '/jg/', undefined],
      ['ysqgk', '/ysqgk/', undefined],
      ['fw', '/fw/', undefined],
    ]);
  });

  test('tells a kind that is not written from url and children', () => {
    const { columns } = build(
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', url: 'https://b.example/' },
      { id: 'c', title: 'C', children: [{ id: 'd', title: 'D' }] },
      { id: 'e', title: 'E', children: [] },
      { id: 'f', title: 'F', kind: 'page', children: [{ id: 'g', title: 'G' }] },
    );
    expect(columns.map(({ kind }) => kind)).toEqual(['list', 'link', 'blocks', 'list', 'page']);
  });

  test('keeps group, description, keywords and listing', () => {
    const { columns } = build(
      { id: 'a', title: 'A', group: '组', description: '说明', keywords: ['词'], listing: 'documents' },
      { id: 'b', title: 'B' },
    );
    expect(columns[0]).toMatchObject({
      group: '组',
      description: '说明',
      keywords: ['词'],
      listing: 'documents',
    });
    expect(columns[1]).toMatchObject({ group: undefined, keywords: [], listing: 'titles' });
  });

  test('hands the limit of freshness down to the columns that have none of their own', () => {
    const { columns } = build(
      {
        id: 'a',
        title: '甲',
        kind: 'areas',
        freshness: 90,
        children: [
          { id: 'b', title: '乙', children: [{ id: 'c', title: '丙' }] },
          { id: 'd', title: '丁', freshness: 7 },
        ],
      },
      { id: 'e', title: '戊' },
    );
    expect(flattenColumns(columns).map(({ freshness }) => freshness)).toEqual([90, 90, 90, 7, undefined]);
  });

  test('reports areas that are none', () => {
    const { findings } = build({ id: 'a', title: '甲', kind: 'areas' });
    expect(findings).toMatchObject([{ rule: 'field-missing', message: expect.stringContaining('甲') }]);
  });

  test('reports an id used twice among siblings, and keeps the first', () => {
    const { columns, findings } = build(
      {
        id: 'a',
        title: '甲',
        children: [
          { id: 'x', title: '子甲' },
          { id: 'x', title: '子乙' },
        ],
      },
      { id: 'b', title: '乙', children: [{ id: 'x', title: '别处' }] },
      { id: 'a', title: '丙' },
    );
    expect(flattenColumns(columns).map(({ title }) => title)).toEqual(['甲', '子甲', '乙', '别处']);
    expect(findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['column-duplicate', { key: ['columns', 0, 'children', 1, 'id'] }],
      ['column-duplicate', { key: ['columns', 2, 'id'] }],
    ]);
    expect(findings[1]?.message).toContain('“丙”与“甲”');
  });

  test.each([...RESERVED_IDS])('refuses the reserved id %s at the top only', (id) => {
    const { columns, findings } = build(
      { id, title: '占用' },
      { id: 'a', title: 'A', children: [{ id, title: '可用' }] },
    );
    expect(flattenColumns(columns).map(({ title }) => title)).toEqual(['A', '可用']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'column-duplicate',
      file: 'columns.yaml',
      at: { key: ['columns', 0, 'id'] },
    });
  });

  test('reports a link without address and an address without link', () => {
    const { findings } = build(
      { id: 'a', title: 'A', kind: 'link' },
      { id: 'b', title: 'B', kind: 'list', url: 'https://b.example/' },
    );
    expect(findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['field-missing', { key: ['columns', 0] }],
      ['field-type', { key: ['columns', 1, 'url'] }],
    ]);
  });

  test('lets one column collect a folder, and reports the second', () => {
    const { collectors, findings } = build(
      { id: 'a', title: 'A', collects: ['policies'] },
      { id: 'b', title: 'B', collects: ['meetings', 'policies'] },
    );
    expect(collectors.get('policies')?.path).toBe('a');
    expect(collectors.get('meetings')?.path).toBe('b');
    expect(findings).toMatchObject([
      { rule: 'column-duplicate', at: { key: ['columns', 1, 'collects', 1] } },
    ]);
  });

  test('is empty without columns.yaml, which is reported where it is read', () => {
    expect(buildColumns(undefined)).toMatchObject({ columns: [], findings: [] });
  });
});
