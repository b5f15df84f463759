import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoPages } from '../../../src/portal/page-cut.ts';

const lengthsOf = (count: number, size = 15) =>
  cutIntoPages(Array(count).fill('row'), size).map(({ length }) => length);

test.each([
  [0, [0]],
  [1, [1]],
  [15, [15]],
  [16, [15, 1]],
  [20, [15, 5]],
  [30, [15, 15]],
  [31, [15, 1, 15]],
  [40, [15, 10, 15]],
  [45, [15, 15, 15]],
])('%i rows stand on pages of %j', (count, lengths) => {
  expect(lengthsOf(count)).toEqual(lengths);
});

/** Rows from the newest, which has the highest number. */
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);

const lists = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 }));

test('every row stands on one page, in the order of the list; only the second page may be short', () => {
  fc.assert(
    fc.property(lists, ([count, size]) => {
      const rows = newestFirst(count);
      const pages = cutIntoPages(rows, size);
      expect(pages.flat()).toEqual(rows);
      expect(pages).toHaveLength(Math.max(1, Math.ceil(count / size)));
      expect(pages[0]).toHaveLength(Math.min(count, size));
      for (const page of pages.slice(1)) expect(page.length).toBeGreaterThan(0);
      for (const page of pages.slice(2)) expect(page).toHaveLength(size);
    }),
  );
});

test('a new row changes the first two pages alone, until there is a page more', () => {
  fc.assert(
    fc.property(lists, ([count, size]) => {
      const before = cutIntoPages(newestFirst(count), size);
      const after = cutIntoPages(newestFirst(count + 1), size);
      // Then the second page is begun, and each that was there stands one further on.
      const moved = after.length - before.length;
      expect(moved).toBe(count > 0 && count % size === 0 ? 1 : 0);
      expect(after.slice(2)).toEqual(before.slice(2 - moved));
    }),
  );
});
