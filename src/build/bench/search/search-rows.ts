import {
  count,
  kilobytes,
  megabytes,
  milliseconds,
  NOT_MEASURED,
  orNotMeasured,
  pair,
  percent,
  seconds,
  shareOf,
} from '../figures.ts';
import type { Judgement } from './judgement.ts';
import { QUERY_KINDS, type QueryKind } from './queries.ts';
import type { IndexBuild, SearchResult } from './search-report.ts';

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

/** A row by which a search is judged. */
export interface Row {
  readonly name: string;
  /** At 41,935 documents, where there is one. */
  readonly goal?: string;
  readonly cell: (result: SearchResult) => string;
  /** Whether the goal is met; undefined where it cannot be told. */
  readonly isMet?: (result: SearchResult) => boolean | undefined;
}

/** Whether each number is known and at most its limit. */
function areAtMost(...pairs: readonly (readonly [number | undefined, number])[]): boolean | undefined {
  if (pairs.some(([value]) => value === undefined)) return undefined;
  return pairs.every(([value = 0, limit]) => value <= limit);
}

function isAtLeast(value: number | undefined, limit: number): boolean | undefined {
  return value === undefined ? undefined : value >= limit - 1e-9;
}

function recalls({ byKind = {} }: SearchResult): (number | undefined)[] {
  return Object.values(byKind).map(({ recall }) => recall);
}

/** All rows of the table. */
export const ROWS: readonly Row[] = [
  { name: 'queries', cell: ({ all }) => orNotMeasured(all?.queries, count) },
  {
    name: 'recall, all matches: mean of the queries',
    cell: ({ all }) => orNotMeasured(all?.recall, percent),
  },
  {
    name: 'recall, all matches: the kind with the lowest',
    goal: '≥ 99.9%',
    cell: lowestRecall,
    isMet: (result) => {
      const known = recalls(result).filter((recall) => recall !== undefined);
      return known.length === 0 ? undefined : isAtLeast(Math.min(...known), 0.999);
    },
  },
  {
    name: 'the wanted document in the first 10, where at most 10 match',
    goal: '≥ 99%',
    cell: ({ all }) => (all ? shareOf(all.wantedFirst, all.singledOut) : NOT_MEASURED),
    isMet: ({ all }) => (all?.singledOut ? isAtLeast(all.wantedFirst / all.singledOut, 0.99) : undefined),
  },
  {
    name: 'shown results that do not contain the query, nor another name for it, further pages too',
    goal: '0',
    cell: ({ all }) => (all ? `${count(all.wrong)} of ${count(all.results)}` : NOT_MEASURED),
    isMet: ({ all }) => areAtMost([all?.wrong, 0]),
  },
  {
    name: 'queries without any result',
    goal: '0',
    cell: ({ all }) => orNotMeasured(all?.unanswered, count),
    isMet: ({ all }) => areAtMost([all?.unanswered, 0]),
  },
  {
    name: 'queries whose first pages are not what the engine says comes first',
    goal: '0',
    cell: ({ all }) => orNotMeasured(all?.differing, count),
    isMet: ({ all }) => areAtMost([all?.differing, 0]),
  },
  {
    name: 'bytes before the first result (JS, wasm, index), all queries, p50',
    goal: '≤ 250 KB',
    cell: ({ all }) => orNotMeasured(all?.freshBytes.p50, kilobytes),
    isMet: ({ all }) => areAtMost([all?.freshBytes.p50, 250_000]),
  },
  {
    name: 'bytes before the first result, body queries, p95',
    goal: '≤ 1.2 MB',
    cell: ({ byKind }) => orNotMeasured(byKind?.body?.freshBytes.p95, kilobytes),
    isMet: ({ byKind }) => areAtMost([byKind?.body?.freshBytes.p95, 1_200_000]),
  },
  {
    name: 'first result, p50 / p95',
    goal: '≤ 200 / 500 ms',
    cell: ({ all }) => (all ? pair(all.freshMilliseconds, milliseconds) : NOT_MEASURED),
    isMet: ({ all }) => areAtMost([all?.freshMilliseconds.p50, 200], [all?.freshMilliseconds.p95, 500]),
  },
  {
    name: 'later queries, p50 / p95',
    goal: '≤ 60 ms / –',
    cell: ({ all }) => (all ? pair(all.laterMilliseconds, milliseconds) : NOT_MEASURED),
    isMet: ({ all }) => areAtMost([all?.laterMilliseconds.p50, 60]),
  },
  {
    name: 'suggestion after a key, p95, once loaded',
    goal: '≤ 50 ms',
    cell: ({ suggestions }) => orNotMeasured(suggestions?.p95, milliseconds),
    isMet: ({ suggestions }) => areAtMost([suggestions?.p95, 50]),
  },
  {
    name: 'load of the machine during the queries',
    cell: ({ load }) => orNotMeasured(load, (value) => value.toFixed(1)),
  },
  {
    name: 'index from an empty cache: time',
    goal: '≤ 150 s',
    cell: ({ index }) => (index ? describeBuild(index.cold) : NOT_MEASURED),
    isMet: ({ index }) => areAtMost([index?.cold.seconds, 150]),
  },
  {
    name: 'index from an empty cache: peak memory, all processes',
    goal: '≤ 1.5 GB',
    cell: ({ index }) => orNotMeasured(index?.cold.peakBytes, megabytes),
    isMet: ({ index }) => areAtMost([index?.cold.peakBytes, 1.5e9]),
  },
  {
    name: 'index after one changed document: time',
    goal: '≤ 6 s',
    cell: ({ index }) =>
      index?.changed ? describeBuild(index.changed) : index ? 'as from empty' : NOT_MEASURED,
    isMet: ({ index }) => areAtMost([(index?.changed ?? index?.cold)?.seconds, 6]),
  },
  {
    name: 'index on disk',
    goal: '≤ 220 MB',
    cell: ({ index }) => (index ? `${megabytes(index.bytes)}, ${count(index.files)} files` : NOT_MEASURED),
    isMet: ({ index }) => areAtMost([index?.bytes, 220e6]),
  },
];

/** A row's cell for a search, with a mark for its goal. */
export function showCell({ cell, isMet }: Row, result: SearchResult): string {
  const met = isMet?.(result);
  return met === undefined ? cell(result) : `${cell(result)} ${met ? '✓' : '✗'}`;
}
