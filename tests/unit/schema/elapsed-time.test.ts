import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeMonthsBetween } from '../../../src/schema/elapsed-time.ts';

const day = fc
  .integer({ min: 0, max: 3_000_000 })
  .map((offset) => new Date(offset * 86_400_000 - 6e13).toISOString().slice(0, 10));

describe('whole months between', () => {
  test.each([
    ['2019-11-01', '2019-12-01', 1],
    ['2019-11-02', '2019-12-01', 0],
    ['2019-01-31', '2019-02-28', 1],
    ['2019-01-31', '2019-02-27', 0],
    ['2020-01-31', '2020-02-28', 0],
    ['2020-01-31', '2020-02-29', 1],
    ['2019-02-28', '2019-03-28', 1],
    ['2018-12-31', '2019-12-30', 11],
    ['2018-12-31', '2019-12-31', 12],
    ['2020-02-29', '2021-02-28', 12],
    ['2019-12-02', '2019-12-01', 0],
    ['2020-03-01', '2019-12-01', 0],
  ])('%s and %s are %i', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });

  test('are at least one once more than 30 days have gone, and never more than the days allow', () => {
    fc.assert(
      fc.property(day, fc.nat(5000), (from, days) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        const months = wholeMonthsBetween(from, to);
        if (days > 30) expect(months).toBeGreaterThan(0);
        expect(months).toBeLessThanOrEqual(days / 28);
      }),
    );
  });
});
