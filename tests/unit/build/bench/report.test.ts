import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenchRun, median, ratiosTo, summariseRuns } from '../../../../src/build/bench/report.ts';

const run: BenchRun = {
  tool: 'lanmu',
  scenario: 'cold',
  documents: 10,
  wallSeconds: 3,
  cpuSeconds: 4,
  peakBytes: 100,
  output: { files: 3, bytes: 30, pages: 2, meanPageBytes: 10 },
  made: 3,
  removed: 0,
  phases: { 甲: 1, 乙: 2 },
};

test('the median has as many numbers above it as below', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
      const middle = median(numbers);
      const above = numbers.filter((number) => number > middle).length;
      const below = numbers.filter((number) => number < middle).length;
      expect(Math.max(above, below)).toBeLessThanOrEqual(numbers.length / 2);
    }),
  );
  expect(median([3, 1, 2])).toBe(2);
  expect(median([1, 2])).toBe(1.5);
  expect(() => median([])).toThrow(RangeError);
});

test('runs become one result for each size, generator and scenario, in the order of their first run', () => {
  const results = summariseRuns([
    run,
    { ...run, tool: 'Hugo', wallSeconds: 9 },
    { ...run, wallSeconds: 1, cpuSeconds: undefined, phases: { 甲: 3, 乙: 2 } },
    { ...run, documents: 20 },
    { ...run, wallSeconds: 2, phases: { 甲: 2, 乙: 2 } },
  ]);
  expect(results.map(({ tool, documents, runs }) => `${tool} ${documents} ${runs}`)).toEqual([
    'lanmu 10 3',
    'Hugo 10 1',
    'lanmu 20 1',
  ]);
  expect(results[0]).toMatchObject({ wallSeconds: 2, cpuSeconds: 4, phases: { 甲: 2, 乙: 2 } });
});

test('a ratio of what was not measured is none', () => {
  expect(ratiosTo(run, { wallSeconds: 6, cpuSeconds: 2, peakBytes: 1 })).toEqual({ wall: 0.5, cpu: 2 });
  expect(ratiosTo(run, undefined)).toEqual({ wall: undefined, cpu: undefined });
  expect(ratiosTo({ ...run, cpuSeconds: undefined }, run).cpu).toBeUndefined();
  expect(ratiosTo(run, { ...run, cpuSeconds: 0 }).cpu).toBeUndefined();
});
