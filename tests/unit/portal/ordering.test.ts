import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNewestFirst, sortNewestFirst } from '../../../src/portal/ordering.ts';
import { pageAt, portalRoutes } from '../../../src/portal/pages.ts';
import { makePortal, makeRecord } from './content-factory.ts';

const FOLDERS = ['policies', 'interpretations', 'pages'];
const DATES = ['2018-12-31', '2019-11-20', '2019-11-20 08:30', '2019-11-20 17:00', '2019-12-01'];

const documents = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FOLDERS), fc.nat(30), fc.constantFrom(...DATES)), {
    selector: ([folder, number]) => `${folder}/${number}`,
    maxLength: 30,
  })
  .map((all) =>
    all.map(([folder, number, publishedOn]) =>
      makeRecord(`agencies/sfb/${folder}/${number}.md`, {
        publishedOn,
        ...(folder === 'interpretations' && { interprets: [] }),
      }),
    ),
  );

test('by dates first gives the order of comparing all with all', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.nat()), (records, chance) => {
      const { portal } = makePortal({ documents: records });
      const shuffled = portal.documents
        .map((document) => ({ document, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ document }) => document);
      expect(sortNewestFirst(shuffled)).toEqual(shuffled.toSorted(compareNewestFirst));
      expect(portal.documents).toEqual(shuffled.toSorted(compareNewestFirst));
    }),
    { numRuns: 30 },
  );
});

test('a portal has a page at each of its routes, and at no other', () => {
  fc.assert(
    fc.property(documents, (records) => {
      const { portal } = makePortal({ documents: records });
      const routes = portalRoutes(portal);
      expect(routes.filter((route) => !pageAt(portal, route))).toEqual([]);
      expect(routes.some((route) => pageAt(portal, `${route}x`))).toBe(false);
    }),
    { numRuns: 10 },
  );
});
