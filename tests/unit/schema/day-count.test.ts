import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../../../src/schema/day-count.ts';

test.each([
  ['2019-12-01', '2019-12-01', 0],
  ['2019-12-01', '2019-12-02', 1],
  ['2019-12-02', '2019-12-01', -1],
  ['2019-02-28', '2019-03-01', 1],
  ['2020-02-28', '2020-03-01', 2],
  ['2019-12-31', '2020-01-01', 1],
  ['2019-11-30 23:59', '2019-12-01', 1],
  ['0001-01-01', '0001-01-02', 1],
])('from %s to %s: %i', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('is whole, and adds up over any day in between', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(Number.isInteger(daysBetween(a, b))).toBe(true);
      expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
    }),
  );
});
