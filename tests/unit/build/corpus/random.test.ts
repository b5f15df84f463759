import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, randomFor } from '../../../../src/build/corpus/random.ts';

test('the same seed gives the same numbers', () => {
  const numbers = (seed: number) => Array.from({ length: 20 }, createRandom(seed).next);
  expect(numbers(42)).toEqual(numbers(42));
  expect(numbers(42)).not.toEqual(numbers(43));
});

test('numbers stay within their bounds, whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, span) => {
      const random = createRandom(seed);
      const number = random.between(least, least + span);
      expect(Number.isInteger(number) && number >= least && number <= least + span).toBe(true);
    }),
  );
});

test('they are spread evenly', () => {
  const random = createRandom(1);
  const counts = [0, 0, 0, 0];
  for (let n = 0; n < 40_000; n++) {
    const index = random.between(0, 3);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('documents that follow each other do not begin alike', () => {
  const firsts = Array.from({ length: 1000 }, (_, ordinal) => randomFor(1, ordinal).next());
  expect(new Set(firsts).size).toBe(1000);
});
