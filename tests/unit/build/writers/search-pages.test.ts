import { expect, test } from 'vitest';
import { namedPages } from '../../../../src/build/writers/search-pages.ts';
import { buildPortal } from '../../../../src/portal/build-portal.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import { makeContent, TODAY } from '../../portal/content-factory.ts';

test('every agency, and every column with a page of its own, is suggested by its names', () => {
  const { portal } = buildPortal(makeContent(), { today: TODAY });
  const { agencies, columns } = namedPages(portal, NO_TERMS);
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

test('an agency is suggested by the aliases of terms.yaml too', () => {
  const { portal } = buildPortal(makeContent(), { today: TODAY });
  const name = portal.agencies[0]?.name ?? '';
  const terms = { ...NO_TERMS, names: [{ name, aliases: ['示例叫法'] }] };
  expect(namedPages(portal, terms).agencies.map(({ aliases }) => aliases.includes('示例叫法'))).toEqual(
    portal.agencies.map((agency) => agency.name === name),
  );
});
