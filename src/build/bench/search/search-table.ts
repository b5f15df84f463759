import { markdownTable, NOT_MEASURED, orNotMeasured } from '../table.ts';
import type { Judgement } from './judgement.ts';
import { QUERY_KINDS, type QueryKind } from './queries.ts';
import type { IndexBuild, SearchReport, SearchResult } from './search-report.ts';

const count = (value: number) => value.toLocaleString('en-US');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const seconds = (value: number) => `${value.toFixed(1)} s`;
/** Cut, not rounded: 99.96% is not 100.0%. */
const percent = (share: number) => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
const shareOf = (part: number, whole: number) =>
  whole === 0 ? NOT_MEASURED : `${percent(part / whole)} of ${count(whole)}`;
const pair = (
  { p50, p95 }: { p50: number | undefined; p95: number | undefined },
  format: (value: number) => string,
) => `${orNotMeasured(p50, format)} / ${orNotMeasured(p95, format)}`;

function lowestRecall({ byKind = {} }: SearchResult): string {
  const kinds = Object.entries(byKind) as [QueryKind, Judgement][];
  const known = kinds.flatMap(([kind, { recall }]) => (recall === undefined ? [] : [{ kind, recall }]));
  const lowest = known.sort((a, b) => a.recall - b.recall)[0];
  if (!lowest) return NOT_MEASURED;
  return lowest.recall === 1 ? percent(1) : `${percent(lowest.recall)} (${QUERY_KINDS[lowest.kind]})`;
}

function describeBuild({ seconds: ofIndex, wallSeconds, cpuSeconds }: IndexBuild): string {
  return `${seconds(ofIndex)} (command ${seconds(wallSeconds)}, its CPU ${orNotMeasured(cpuSeconds, seconds)})`;
}

type Cell = (result: SearchResult) => string;

/** The rows by which a search is judged: what is measured, the goal at 41,935 documents, and how to tell. */
const ROWS: readonly (readonly [string, string, Cell])[] = [
  ['queries', '600', ({ all }) => orNotMeasured(all?.queries, count)],
  ['recall, all matches: mean of the queries', '', ({ all }) => orNotMeasured(all?.recall, percent)],
  ['recall, all matches: the kind with the lowest', '≥ 99.9%', lowestRecall],
  [
    'the wanted document in the first 10, where at most 10 match',
    '≥ 99%',
    ({ all }) => (all ? shareOf(all.wantedFirst, all.singledOut) : NOT_MEASURED),
  ],
  [
    'shown results that do not contain the query',
    '0',
    ({ all }) => (all ? `${count(all.wrong)} of ${count(all.shown)}` : NOT_MEASURED),
  ],
  ['queries without any result', '0', ({ all }) => orNotMeasured(all?.unanswered, count)],
  [
    'bytes before the first result (JS, wasm, index), all queries, p50',
    '≤ 250 KB',
    ({ all }) => orNotMeasured(all?.freshBytes.p50, kilobytes),
  ],
  [
    'bytes before the first result, body queries, p95',
    '≤ 1.2 MB',
    ({ byKind }) => orNotMeasured(byKind?.body?.freshBytes.p95, kilobytes),
  ],
  [
    'first result, p50 / p95',
    '≤ 200 / 500 ms',
    ({ all }) => (all ? pair(all.freshMilliseconds, milliseconds) : NOT_MEASURED),
  ],
  [
    'later queries, p50 / p95',
    '≤ 60 ms / –',
    ({ all }) => (all ? pair(all.laterMilliseconds, milliseconds) : NOT_MEASURED),
  ],
  [
    'suggestion after a key, p95, once loaded',
    '≤ 50 ms',
    ({ suggestions }) => orNotMeasured(suggestions?.p95, milliseconds),
  ],
  [
    'load of the machine during the queries',
    '',
    ({ load }) => orNotMeasured(load, (value) => value.toFixed(1)),
  ],
  [
    'index from an empty cache: time',
    '≤ 150 s',
    ({ index }) => (index ? describeBuild(index.cold) : NOT_MEASURED),
  ],
  [
    'index from an empty cache: peak memory, all processes',
    '≤ 1.5 GB',
    ({ index }) => orNotMeasured(index?.cold.peakBytes, megabytes),
  ],
  [
    'index after one changed document: time',
    '≤ 6 s',
    ({ index }) => (index?.changed ? describeBuild(index.changed) : index ? 'as from empty' : NOT_MEASURED),
  ],
  [
    'index on disk',
    '≤ 220 MB',
    ({ index }) => (index ? `${megabytes(index.bytes)}, ${count(index.files)} files` : NOT_MEASURED),
  ],
];

function resultsTable(results: readonly SearchResult[]): string {
  return markdownTable(
    ['', 'goal at 41,935', ...results.map(({ tool }) => tool)],
    ROWS.map(([name, goal, cell]) => [name, goal, ...results.map(cell)]),
    2,
  );
}

function kindsTable({ all, byKind = {} }: SearchResult): string {
  const row = (name: string, judgement: Judgement) => [
    name,
    count(judgement.queries),
    orNotMeasured(judgement.recall, percent),
    shareOf(judgement.wantedFirst, judgement.singledOut),
    count(judgement.wrong),
    pair(judgement.freshBytes, kilobytes),
    pair(judgement.freshMilliseconds, milliseconds),
    pair(judgement.laterMilliseconds, milliseconds),
  ];
  const kinds = (Object.keys(QUERY_KINDS) as QueryKind[]).flatMap((kind) => {
    const judgement = byKind[kind];
    return judgement ? [row(QUERY_KINDS[kind], judgement)] : [];
  });
  return markdownTable(
    [
      'queries',
      'number',
      'recall',
      'wanted in first 10',
      'wrong shown',
      'bytes p50 / p95',
      'first result p50 / p95',
      'later p50 / p95',
    ],
    [...kinds, ...(all ? [row('all', all)] : [])],
    1,
  );
}

/** A report as Markdown, for the README: where and when, a table of goals a size, and one by kinds of queries a search. */
export function searchTable({ date, machine, versions, results }: SearchReport): string {
  const { cores, memoryBytes, cpu, system } = machine;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    `${date}; ${cpu}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(1)} GiB of memory, ${system}; ${named.join(', ')}. ` +
      'First results in a browser that runs and has nothing of the site, from the navigation on; later queries on one open page. ' +
      'Memory is that of all processes together, sampled every 100 ms.',
  ];
  for (const [documents, ofSize] of Map.groupBy(results, (result) => result.documents)) {
    parts.push(`**${count(documents)} documents**`);
    for (const { tool, skipped } of ofSize) if (skipped) parts.push(`${tool} was left out: ${skipped}`);
    const measured = ofSize.filter(({ skipped }) => skipped === undefined);
    parts.push(resultsTable(measured));
    for (const result of measured) parts.push(`${result.tool}, by kind of query:`, kindsTable(result));
  }
  return `${parts.join('\n\n')}\n`;
}
