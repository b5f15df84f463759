import { expect, test } from 'vitest';
import { namedPages } from '../../../../src/build/writers/search-pages.ts';
import { buildPortal } from '../../../../src/portal/build-portal.ts';
import { makeContent, TODAY } from '../../portal/content-factory.ts';

test('every agency, and every column with a page of its own, is suggested by its names', () => {
  const { portal } = buildPortal(makeContent(), { today: TODAY });
  const { agencies, columns } = namedPages(portal);
  expect(agencies.map(({ route }) => route)).toEqual(portal.agencies.map(({ route }) => route));
  for (const { name, aliases } of agencies) expect(aliases).not.toContain(name);
  const titles = new Map(
    [...portal.columnByPath.values()].map(({ route, title, parent }) => [route, { title, parent }]),
  );
  for (const { name, within, route } of columns) {
    expect(titles.get(route)?.title).toBe(name);
    expect(titles.get(route)?.parent?.title).toBe(within);
  }
  expect(columns.some(({ within }) => within !== undefined)).toBe(true);
});
