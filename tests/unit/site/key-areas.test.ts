import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyAreasView } from '../../../src/site/views/key-areas.ts';
import { updateAge } from '../../../src/site/views/update-age.ts';
import { columnAt, type PortalParts, portalOf } from './portal-of.ts';

const TODAY = '2019-12-01';

describe('age of an update', () => {
  test.each([
    ['2019-12-01', '今天更新'],
    ['2019-12-01 23:30', '今天更新'],
    ['2019-11-30', '昨天更新'],
    ['2019-11-29', '2 天前更新'],
    ['2019-11-01', '30 天前更新'],
    ['2019-10-31', '1 个月前更新'],
    ['2019-09-02', '2 个月前更新'],
    ['2018-12-02', '11 个月前更新'],
    ['2018-12-01', '1 年前更新'],
    ['2018-11-01', '1 年 1 个月前更新'],
    ['2007-04-24', '12 年 7 个月前更新'],
  ])('%s is told as %s', (date, text) => {
    expect(updateAge(date, TODAY, undefined)).toEqual({ text, isStale: false });
  });

  test('is stale on the day after its limit, not before', () => {
    expect(updateAge('2019-09-02', TODAY, 90)).toEqual({ text: '2 个月前更新', isStale: false });
    expect(updateAge('2019-09-01', TODAY, 90)).toEqual({ text: '3 个月未更新', isStale: true });
    expect(updateAge('2019-11-23', TODAY, 7)).toEqual({ text: '8 天未更新', isStale: true });
    expect(updateAge('2019-11-30', TODAY, 1)).toEqual({ text: '昨天更新', isStale: false });
    expect(updateAge('2019-11-29', TODAY, 1)).toEqual({ text: '2 天未更新', isStale: true });
  });

  test('of what is still to come is no age', () => {
    expect(updateAge('2019-12-02', TODAY, 90)).toEqual({ text: '尚未到发布日期', isStale: false });
  });

  test('says 未更新 if and only if it is stale, and never a zero or a negative span', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 9000 }), fc.integer({ min: 1, max: 3660 }), (ago, limit) => {
        const date = new Date(Date.parse(TODAY) - ago * 86_400_000).toISOString().slice(0, 10);
        const { text, isStale } = updateAge(date, TODAY, limit);
        expect(isStale).toBe(ago > limit);
        expect(text.endsWith('未更新')).toBe(isStale);
        expect(text).not.toMatch(/-\d|(?<!\d)0 |NaN|undefined/);
      }),
    );
  });
});

const COLUMNS: NonNullable<PortalParts['columns']> = [
  {
    id: 'zdly',
    title: '重点领域',
    kind: 'areas',
    freshness: 90,
    children: [
      { id: 'hb', title: '环保' },
      { id: 'jy', title: '教育', freshness: 365, children: [{ id: 'zs', title: '招生' }] },
      { id: 'yl', title: '医疗', description: '公开医疗信息。' },
      { id: 'cg', title: '采购', url: 'https://cg.shili.example/', description: '前往采购网。' },
    ],
  },
];

function areasOf(documents: PortalParts['documents'], more: PortalParts = {}) {
  const portal = portalOf({ columns: COLUMNS, documents: documents ?? {}, ...more });
  return keyAreasView(portal, columnAt(portal, 'zdly'));
}

describe('key areas', () => {
  const documents = {
    'agencies/sfb/policies/old.md': { title: '旧文件', column: 'zdly/hb', publishedOn: '2019-01-01' },
    'agencies/sfb/policies/newer.md': { title: '新文件', column: 'zdly/hb', publishedOn: '2019-08-01' },
    'agencies/sfb/policies/school.md': { title: '招生', column: 'zdly/jy/zs', publishedOn: '2019-08-01' },
  };

  test('show how many items there are, the newest and its age', () => {
    const { areas } = areasOf(documents);
    expect(areas.map(({ link, total }) => [link.title, total])).toEqual([
      ['环保', 2],
      ['教育', 1],
      ['医疗', 0],
      ['采购', 0],
    ]);
    expect(areas[0]).toMatchObject({
      newest: { title: '新文件', date: '2019-08-01' },
      age: { text: '4 个月未更新', isStale: true },
      overdue: '超过 90 天的更新期限',
    });
  });

  test('take the limit from above unless they have their own', () => {
    expect(areasOf(documents).areas[1]).toMatchObject({ age: { isStale: false }, overdue: undefined });
  });

  test('say so when they are empty; what leads elsewhere is not called empty', () => {
    const { areas, summary } = areasOf(documents);
    expect(areas[2]?.empty).toEqual({ purpose: '公开医疗信息。', state: '目前还没有发布内容。' });
    expect(areas[3]?.empty).toEqual({ purpose: '前往采购网。', state: '' });
    expect(summary).toBe('共 4 个领域：1 个按期更新，1 个超过期限未更新，1 个还没有发布内容。');
  });

  test('are told without a judgement where no limit is set', () => {
    const columns = [
      { id: 'zdly', title: '重点领域', kind: 'areas' as const, children: [{ id: 'hb', title: '环保' }] },
    ];
    const view = areasOf(
      { 'agencies/sfb/policies/a.md': { column: 'zdly/hb', publishedOn: '2001-01-01' } },
      { columns },
    );
    expect(view.summary).toBe('共 1 个领域：1 个有内容。');
    expect(view.areas[0]?.age).toEqual({ text: '18 年 11 个月前更新', isStale: false });
  });

  test('count from the portal’s day, and know nothing of what is not published', () => {
    const hidden = {
      'agencies/sfb/policies/secret.md': { column: 'zdly/hb', disclosure: '不予公开' },
      'agencies/sfb/policies/draft.md': { column: 'zdly/hb', review: '草稿' },
      'agencies/sfb/policies/later.md': { column: 'zdly/hb', publishedOn: '2019-12-02' },
    };
    expect(areasOf({ ...documents, ...hidden }).areas[0]).toMatchObject({
      total: 2,
      age: { text: '4 个月未更新' },
    });
    expect(areasOf({ ...documents, ...hidden }, { today: '2019-12-03' }).areas[0]).toMatchObject({
      total: 3,
      age: { text: '昨天更新' },
    });
  });
});
