import { expect, test } from 'vitest';
import type { Answer } from '../../../../../src/build/bench/search/drive.ts';
import { findFaults, type Judged, judgeAnswers } from '../../../../../src/build/bench/search/judgement.ts';
import type { QueryKind } from '../../../../../src/build/bench/search/queries.ts';

interface Case {
  readonly kind?: QueryKind;
  readonly wanted?: string;
  readonly truth: readonly string[];
  readonly allowed?: readonly string[];
  readonly all: readonly string[];
  readonly shown?: readonly string[];
  readonly fresh?: Answer['fresh'];
  readonly later?: number;
}

function judged({
  kind = 'title',
  wanted = '/a',
  truth,
  allowed = truth,
  all,
  shown = all,
  fresh,
  later,
}: Case): Judged {
  return {
    answer: {
      query: { kind, text: '河长制', wanted },
      all,
      shown,
      fresh,
      laterMilliseconds: later,
    },
    truth: new Set(truth),
    allowed: new Set(allowed),
  };
}
const many = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);

test('recall is the mean of the queries, and of all that should be found', () => {
  const { all } = judgeAnswers([
    judged({ truth: ['/a'], all: ['/a'] }),
    judged({ truth: many(4), all: ['/0', '/1'] }),
  ]);
  expect(all.recall).toBe(0.75);
  expect(all.pooledRecall).toBe(3 / 5);
});

test('what is found twice counts once', () => {
  const { all } = judgeAnswers([judged({ truth: ['/a', '/b'], all: ['/a', '/a'] })]);
  expect(all.recall).toBe(0.5);
});

test('the wanted page is looked for only where at most ten match', () => {
  const { all } = judgeAnswers([
    judged({ wanted: '/a', truth: ['/a'], all: ['/a'] }),
    judged({ wanted: '/b', truth: ['/b'], all: [...many(10), '/b'] }),
    judged({ wanted: '/10', truth: many(11), all: many(11) }),
  ]);
  expect(all.singledOut).toBe(2);
  expect(all.wantedFirst).toBe(1);
});

test('what the page shows or would show without the query and its other names is wrong', () => {
  const { all } = judgeAnswers([
    judged({ truth: ['/a'], all: ['/a', '/b', '/c'] }),
    judged({ truth: ['/a'], all: ['/a', '/b'], shown: ['/c'] }),
    judged({ truth: ['/a'], allowed: ['/a', '/b'], all: ['/a', '/b'] }),
  ]);
  expect(all.results).toBe(8);
  expect(all.wrong).toBe(4);
});

test('the page has to show what the engine says comes first', () => {
  const { all } = judgeAnswers([
    judged({ truth: many(40), all: many(40), shown: many(30) }),
    judged({ truth: many(4), all: many(4) }),
    judged({ truth: many(40), all: many(40), shown: many(20) }),
    judged({ truth: ['/a', '/b'], all: ['/a', '/b'], shown: ['/b', '/a'] }),
    judged({ truth: ['/a'], all: ['/a'], shown: ['/a', '/b'] }),
  ]);
  expect(all.differing).toBe(3);
});

test('queries without a result have no time, and are counted', () => {
  const { all } = judgeAnswers([
    judged({ truth: ['/a'], all: ['/a'], fresh: { bytes: 1000, milliseconds: 80 }, later: 30 }),
    judged({ truth: ['/a'], all: [] }),
  ]);
  expect(all.unanswered).toBe(1);
  expect(all.freshBytes).toEqual({ p50: 1000, p95: 1000 });
  expect(all.freshMilliseconds.p95).toBe(80);
  expect(all.laterMilliseconds.p50).toBe(30);
});

test('each kind is judged by its own queries', () => {
  const { byKind } = judgeAnswers([
    judged({ kind: 'title', truth: ['/a'], all: ['/a'] }),
    judged({ kind: 'body', truth: ['/a'], all: [] }),
  ]);
  expect(Object.keys(byKind)).toEqual(['title', 'body']);
  expect(byKind.title?.recall).toBe(1);
  expect(byKind.body?.recall).toBe(0);
});

test('nothing to judge by is no failure', () => {
  expect(judgeAnswers([]).all).toMatchObject({ queries: 0, recall: undefined, pooledRecall: undefined });
});

test('faults say what is missing and what is wrong', () => {
  const faults = findFaults([
    judged({ truth: ['/a'], all: ['/a'] }),
    judged({ truth: ['/a', '/b'], all: ['/b', '/c'] }),
    judged({ wanted: '/a', truth: ['/a'], all: ['/a'] }),
  ]);
  const query = { kind: 'title', text: '河长制', wanted: '/a' };
  expect(faults).toEqual([{ query, expected: 2, found: 1, missing: ['/a'], wrong: ['/c'], differs: false }]);
});
