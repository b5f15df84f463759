import { expect, test } from 'vitest';
import { searchNames } from '../../../src/outputs/search-names.ts';
import { suggestNames } from '../../../src/site/scripts/name-suggestions.ts';
import { portalOf } from '../site/portal-of.ts';

const names = {
  agencies: [
    { name: '州工业和信息化局', also: ['州工信局', '州工信委'], route: '/agencies/gxj/' },
    { name: '州教育局', route: '/agencies/jyj/' },
  ],
  columns: [
    { name: '信息公开', route: '/xxgk/' },
    { name: '教育', within: '重点领域', route: '/xxgk/zdly/jy/' },
  ],
};

test('every agency and column with a page of its own is named', () => {
  const portal = portalOf({});
  const { agencies, columns } = searchNames(portal);
  expect(agencies.map(({ route }) => route)).toEqual(portal.agencies.map(({ route }) => route));
  for (const { route } of columns)
    expect([...portal.columnByPath.values()].map((column) => column.route)).toContain(route);
});

test('names are suggested by any part, other names say which they are', () => {
  expect(suggestNames(names, '工信委')).toEqual([
    { kind: 'agency', text: '州工业和信息化局', route: '/agencies/gxj/', note: '州工信委' },
  ]);
  expect(suggestNames(names, '教育')).toEqual([
    { kind: 'agency', text: '州教育局', route: '/agencies/jyj/' },
    { kind: 'column', text: '教育', route: '/xxgk/zdly/jy/', note: '重点领域' },
  ]);
  expect(suggestNames(names, '信息 局').map(({ text }) => text)).toEqual(['州工业和信息化局']);
});

test.each(['', ' ', '<img onerror>', '\ud800', '('.repeat(10_000), '.*', '\u202e'])(
  'nothing for %.20j',
  (typed) => {
    expect(suggestNames(names, typed)).toEqual([]);
  },
);
