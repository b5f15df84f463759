import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenchReport, type BenchResult, median } from '../../../../src/build/bench/report.ts';
import { benchTable } from '../../../../src/build/bench/table.ts';

const result: BenchResult = {
  documents: 5000,
  runs: 3,
  wallSeconds: 12.34,
  cpuSeconds: 20.06,
  peakBytes: 812_345_678,
  output: { files: 6100, bytes: 81_500_000, pages: 5400, meanPageBytes: 13_120 },
  phases: { 生成网页: 8.2, 建立搜索索引: 3.1 },
};
const report: BenchReport = {
  date: '2019-12-01',
  machine: { cores: 2, memoryBytes: 8 * 2 ** 30, cpu: 'Some CPU', system: 'Linux 6' },
  versions: { node: '24.0.0', astro: '7.0.0' },
  results: [result],
};

test('says where, when and with what it was measured', () => {
  const table = benchTable(report);
  for (const part of ['2019-12-01', 'Some CPU，2 核', '8.0 GiB', 'node 24.0.0', 'astro 7.0.0'])
    expect(table).toContain(part);
});

test('has a row for each size and one for each phase', () => {
  const table = benchTable({
    ...report,
    results: [result, { ...result, documents: 10, phases: { 生成网页: 1 } }],
  });
  expect(table).toContain('| 5,000 | 3 | 12.3 秒 | 20.1 秒 | 812.3 MB | 5,400 | 6,100 | 81.5 MB | 13.1 KB |');
  expect(table).toContain('| 10 | 3 |');
  expect(table).toContain('| 生成网页 | 8.2 秒 | 1.0 秒 |');
  expect(table).toContain('| 建立搜索索引 | 3.1 秒 | 未测 |');
});

test('says what was not measured', () => {
  const table = benchTable({
    ...report,
    results: [{ ...result, cpuSeconds: undefined, peakBytes: undefined }],
  });
  expect(table).toContain('| 12.3 秒 | 未测 | 未测 |');
});

test('every row of a table has as many cells as its head', () => {
  const rows = benchTable(report)
    .split('\n\n')
    .slice(1)
    .map((table) =>
      table
        .trim()
        .split('\n')
        .map((row) => row.split(' | ').length),
    );
  for (const lengths of rows) expect(new Set(lengths).size).toBe(1);
  expect(rows).toHaveLength(2);
});

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
