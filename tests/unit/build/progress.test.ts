import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCount, groupDigits } from '../../../src/build/progress.ts';

describe('counts while a phase lasts', () => {
  test('what is done, of how many, how fast, and how long it may still take', () => {
    expect(describeCount(12_345, 50_400, 10_000)).toBe('12,345 / 50,400，每秒 1,235，还需约 31 秒');
  });

  test('nothing is guessed in the first moments, nor while nothing is done', () => {
    expect(describeCount(5, 100, 1999)).toBe('5 / 100');
    expect(describeCount(0, 100, 60_000)).toBe('0 / 100');
    expect(describeCount(0, 100, 0)).toBe('0 / 100');
  });

  test('where it is not known how many there are, nothing is said of what remains', () => {
    expect(describeCount(500, undefined, 5000)).toBe('500，每秒 100');
  });

  test('at the end nothing remains', () => {
    expect(describeCount(100, 100, 5000)).toBe('100 / 100，每秒 20，还需约 0 秒');
  });

  test('figures are always figures', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.option(fc.nat(), { nil: undefined }),
        fc.nat(1e9),
        (done, more, milliseconds) => {
          const total = more === undefined ? undefined : done + more;
          expect(describeCount(done, total, milliseconds)).not.toMatch(/NaN|Infinity|undefined|-/);
        },
      ),
    );
  });
});

test('digits stand in groups of three', () => {
  expect([0, 999, 1000, 41_935, 1_234_567.8].map(groupDigits)).toEqual([
    '0',
    '999',
    '1,000',
    '41,935',
    '1,234,568',
  ]);
});
