import { expect, test } from 'vitest';
import { CHECK_SCENARIOS } from '../../../../src/build/bench/checks.ts';
import type { BenchReport, BenchResult } from '../../../../src/build/bench/report.ts';
import { benchTable, checksTable } from '../../../../src/build/bench/table.ts';

const result: BenchResult = {
  tool: 'lanmu',
  scenario: 'cold',
  documents: 5000,
  runs: 3,
  wallSeconds: 12.34,
  cpuSeconds: 20.06,
  peakBytes: 812_345_678,
  output: { files: 6100, bytes: 81_500_000, pages: 5400, meanPageBytes: 13_120 },
  made: 6100,
  removed: 0,
  phases: { 生成网页: 8.2 },
};
const hugo: BenchResult = {
  ...result,
  tool: 'Hugo',
  wallSeconds: 6.17,
  cpuSeconds: 10.03,
  made: undefined,
  removed: undefined,
};
const report: BenchReport = {
  date: '2019-12-01',
  machine: { cores: 2, memoryBytes: 8 * 2 ** 30, cpu: 'Some CPU', system: 'Linux 6' },
  versions: { node: '24.0.0', Hugo: '0.111.3' },
  skipped: [],
  results: [result],
};

test('says where, when and with what it was measured', () => {
  const table = benchTable(report);
  for (const part of ['2019-12-01', 'Some CPU, 2 cores', '8.0 GiB', 'node 24.0.0', 'Hugo 0.111.3', '3 runs'])
    expect(table).toContain(part);
});

test('has a table of figures and one of output for each size', () => {
  const table = benchTable({
    ...report,
    results: [result, { ...result, documents: 41_935, output: undefined }],
  });
  expect(table).toContain('**5,000 documents**');
  expect(table).toContain('**41,935 documents**');
  expect(table).toContain('| lanmu | cold | 12.3 s | 20.1 s | 812 MB | 6,100 |');
  expect(table).toContain('| lanmu | 5,400 | 6,100 | 82 MB | 13.1 KB |');
});

test('with Hugo beside, tells how many times its cold build each figure is', () => {
  const table = benchTable({
    ...report,
    results: [
      result,
      hugo,
      { ...result, scenario: 'nothing changed', wallSeconds: 0.617, cpuSeconds: undefined },
    ],
  });
  expect(table).toContain('| lanmu | cold | 12.3 s | 20.1 s | 812 MB | 6,100 | 2.00× | 2.00× |');
  expect(table).toContain('| Hugo | cold | 6.2 s | 10.0 s | 812 MB | – | 1.00× | 1.00× |');
  expect(table).toContain('| lanmu | nothing changed | 0.6 s | – | 812 MB | 6,100 | 0.10× | – |');
  expect(benchTable(report)).not.toContain("Hugo's");
});

test('names the peers that were left out', () => {
  const table = benchTable({ ...report, skipped: [{ name: 'Eleventy', reason: 'no registry' }] });
  expect(table).toContain('Eleventy was left out: no registry');
});

test('every row of a table has as many cells as its head', () => {
  const tables = benchTable({ ...report, results: [result, hugo] })
    .split('\n\n')
    .filter((part) => part.startsWith('|'));
  expect(tables).toHaveLength(2);
  for (const table of tables)
    expect(
      new Set(
        table
          .trim()
          .split('\n')
          .map((row) => row.split(' | ').length),
      ).size,
    ).toBe(1);
});

test('sets checks beside the least that reading and parsing the same files takes', () => {
  const one = { ...result, output: undefined, made: undefined, scenario: CHECK_SCENARIOS.oneThread };
  const threads = { ...one, scenario: CHECK_SCENARIOS.allThreads, wallSeconds: 6.17, cpuSeconds: 40.12 };
  const cold = { ...one, scenario: CHECK_SCENARIOS.cold, wallSeconds: 12.34, cpuSeconds: 30.09 };
  const unknown = { cpuSeconds: undefined, peakBytes: undefined };
  const elsewhere = [threads, cold].map((each) => ({ ...each, ...unknown, documents: 13_536 }));
  const table = checksTable({ ...report, results: [one, threads, cold, ...elsewhere] });
  expect(table).toContain(
    '| 5,000 | read and parse, one thread | 12.3 s | 20.1 s | 812 MB | 2.00× | 1.00× |',
  );
  expect(table).toContain('| 5,000 | check, empty cache | 12.3 s | 30.1 s | 812 MB | 2.00× | 1.50× |');
  expect(table).toContain('| 13,536 | check, empty cache | 12.3 s | – | – | 2.00× | – |');
});
