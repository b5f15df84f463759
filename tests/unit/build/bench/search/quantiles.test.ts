import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, quantile } from '../../../../../src/build/bench/search/quantiles.ts';

test('a quantile is the least of the numbers that has the share at or below it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (numbers, share) => {
        const value = quantile(numbers, share) ?? Number.NaN;
        const atOrBelow = (limit: number) => numbers.filter((number) => number <= limit).length;
        expect(numbers).toContain(value);
        expect(atOrBelow(value)).toBeGreaterThanOrEqual(share * numbers.length);
        expect(atOrBelow(value - 1)).toBeLessThan(share * numbers.length);
      },
    ),
  );
});

test('without numbers there is none', () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(mean([])).toBeUndefined();
  expect(mean([1, 2])).toBe(1.5);
});
