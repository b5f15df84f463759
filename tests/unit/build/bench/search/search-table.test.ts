import { expect, test } from 'vitest';
import type { Judgement } from '../../../../../src/build/bench/search/judgement.ts';
import type { SearchReport, SearchResult } from '../../../../../src/build/bench/search/search-report.ts';
import { searchTable } from '../../../../../src/build/bench/search/search-table.ts';

const judgement: Judgement = {
  queries: 600,
  recall: 0.99996,
  pooledRecall: 0.9,
  singledOut: 200,
  wantedFirst: 199,
  results: 5000,
  wrong: 0,
  differing: 0,
  unanswered: 0,
  freshBytes: { p50: 212_400, p95: 900_000 },
  freshMilliseconds: { p50: 151.2, p95: 402 },
  laterMilliseconds: { p50: 41.4, p95: 90 },
};
const build = { seconds: 12.34, wallSeconds: 20, cpuSeconds: 30, peakBytes: 812_345_678 };
const result: SearchResult = {
  tool: 'lanmu',
  documents: 5000,
  all: judgement,
  byKind: { title2: judgement, body: { ...judgement, recall: 0.871 } },
  load: 1.44,
  suggestions: { p50: 10, p95: 22.4, keys: 100 },
  index: {
    cold: build,
    changed: { ...build, seconds: 1.5, wallSeconds: 3.25 },
    files: 6000,
    bytes: 25_000_000,
  },
};
const report: SearchReport = {
  date: '2019-12-01',
  machine: { cores: 2, memoryBytes: 8 * 2 ** 30, cpu: 'Some CPU', system: 'Linux 6' },
  versions: { node: '24.0.0', Pagefind: '1.6.0' },
  results: [result],
};
const rowOf = (table: string, name: string) => table.split('\n').find((line) => line.startsWith(`| ${name}`));

test('each goal has a row with what was measured', () => {
  const table = searchTable(report);
  for (const [name, value] of [
    ['recall, all matches: the kind with the lowest', '87.1% (3-6 characters of a body)'],
    ['the wanted document', '99.5% of 200'],
    ['shown results that do not contain the query', '0 of 5,000'],
    ['bytes before the first result (JS, wasm, index), all queries', '212 KB'],
    ['first result', '151 ms / 402 ms'],
    ['later queries', '41 ms / 90 ms'],
    ['suggestion after a key', '22 ms'],
    ['load of the machine', '1.4'],
    ['index from an empty cache: time', '12.3 s (command 20.0 s, its CPU 30.0 s)'],
    ['index from an empty cache: peak memory', '812 MB'],
    ['index after one changed document', '1.5 s (command 3.3 s, its CPU 30.0 s)'],
    ['index on disk', '25 MB, 6,000 files'],
  ] as const)
    expect(rowOf(table, name), name).toContain(value);
});

test('each goal is said to be met or not', () => {
  const table = searchTable(report);
  for (const [name, mark] of [
    ['recall, all matches: the kind with the lowest', '✗'],
    ['the wanted document', '✓'],
    ['shown results that do not contain the query', '✓'],
    ['queries whose first pages', '✓'],
    ['bytes before the first result (JS, wasm, index), all queries', '✓'],
    ['bytes before the first result, body queries', '✓'],
    ['first result', '✓'],
    ['later queries', '✓'],
    ['suggestion after a key', '✓'],
    ['index from an empty cache: time', '✓'],
    ['index from an empty cache: peak memory', '✓'],
    ['index after one changed document', '✓'],
    ['index on disk', '✓'],
  ] as const)
    expect(rowOf(table, name), name).toMatch(new RegExp(`${mark} \\|$`));
  const worse = { ...judgement, recall: 1, wrong: 1, freshMilliseconds: { p50: 151, p95: 501 } };
  const other = searchTable({ ...report, results: [{ ...result, all: worse, byKind: { title2: worse } }] });
  expect(rowOf(other, 'recall, all matches: the kind with the lowest')).toContain('100.0% ✓');
  expect(rowOf(other, 'shown results that do not')).toContain('1 of 5,000 ✗');
  expect(rowOf(other, 'first result')).toContain('501 ms ✗');
  expect(rowOf(other, 'bytes before the first result, body')).toMatch(/– \|$/);
});

test('a search that makes its index anew is judged by that', () => {
  const anew = { ...result, index: { cold: build, changed: undefined, files: 1, bytes: 1 } };
  const table = searchTable({ ...report, results: [anew] });
  expect(rowOf(table, 'index after one changed document')).toContain('as from empty ✗');
});

test('a share is cut, not rounded, so that it never looks better than it is', () => {
  expect(rowOf(searchTable(report), 'recall, all matches: mean')).toContain('| 99.9% |');
});

test('what was left out is said, and why', () => {
  const left = { tool: 'Pagefind', documents: 5000, skipped: 'its index takes about 14.6 GB of memory' };
  const table = searchTable({ ...report, results: [result, left] });
  expect(table).toContain('Pagefind was left out: its index takes about 14.6 GB');
  expect(table).not.toContain('Pagefind, by kind');
});

test('what was not measured is a dash', () => {
  const table = searchTable({ ...report, results: [{ tool: 'lanmu', documents: 10 }] });
  expect(rowOf(table, 'suggestion after a key')).toContain('| – |');
});
