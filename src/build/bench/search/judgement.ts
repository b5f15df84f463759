import { type Driven, SHOWN } from './drive.ts';
import { mean, quantile } from './quantiles.ts';
import { QUERY_KINDS, type Query, type QueryKind } from './queries.ts';

/** How well some queries were answered; undefined where there was nothing to judge by. */
export interface Judgement {
  readonly queries: number;
  /** The mean over the queries of the share that was found of what should be, from 0 to 1. */
  readonly recall: number | undefined;
  /** Of all that should be found by all of them together, the share that was. */
  readonly pooledRecall: number | undefined;
  /** Queries that at most ten pages answer, and those of them for which the page meant was among the first ten. */
  readonly singledOut: number;
  readonly wantedFirst: number;
  /** Results, on the first page or behind it, and those of them that contain neither the query nor other names for its words. */
  readonly results: number;
  readonly wrong: number;
  /** Queries for which the page showed other results than its engine says come first. */
  readonly differing: number;
  /** Queries for which no result came. */
  readonly unanswered: number;
  /** Of a browser that has never been here, until the first result stood. */
  readonly freshBytes: Spread;
  readonly freshMilliseconds: Spread;
  /** Of later queries on the same page. */
  readonly laterMilliseconds: Spread;
}

export interface Spread {
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

/** A query that was not answered as it should be, for whoever looks for the reason. */
export interface Fault {
  readonly query: Query;
  readonly expected: number;
  readonly found: number;
  /** Some that should have been found, and some results that should not. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  /** Whether the page showed other results than its engine says come first. */
  readonly differs: boolean;
}

/** A query is said to single a page out if at most so many answer it. */
const SINGLED_OUT = 10;
const FIRST = 10;
const MOST_FAULTS = 60;
const EXAMPLES = 3;

export function spreadOf(numbers: readonly (number | undefined)[]): Spread {
  const known = numbers.filter((number) => number !== undefined);
  return { p50: quantile(known, 0.5), p95: quantile(known, 0.95) };
}

/** What a search gave for a query, beside what it should have given. */
export interface Judged {
  readonly answer: Driven['answers'][number];
  readonly truth: ReadonlySet<string>;
  /** What it may give: also what has another name for a word. */
  readonly allowed: ReadonlySet<string>;
}

/** What was found of what should be. */
function foundOf({ answer, truth }: Judged): Set<string> {
  return new Set(answer.all.filter((path) => truth.has(path)));
}

/** What it gave on the page or behind it, and should not have. */
function wrongOf({ answer, allowed }: Judged): string[] {
  return [...resultsOf(answer)].filter((path) => !allowed.has(path));
}

function resultsOf({ all, shown }: Judged['answer']): Set<string> {
  return new Set([...shown, ...all]);
}

/** Whether the page shows something else than the beginning of all results. */
function differs({ all, shown }: Judged['answer']): boolean {
  return shown.length < Math.min(SHOWN, all.length) || shown.some((path, index) => path !== all[index]);
}

function isWantedFirst({ query, shown }: Judged['answer']): boolean {
  return shown.slice(0, FIRST).includes(query.wanted);
}

function judge(judged: readonly Judged[]): Judgement {
  const found = judged.map((each) => foundOf(each).size);
  const expected = judged.map(({ truth }) => truth.size);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const singledOut = judged.filter(({ truth }) => truth.size <= SINGLED_OUT);
  const answers = judged.map(({ answer }) => answer);
  return {
    queries: judged.length,
    recall: mean(found.map((count, index) => count / (expected[index] ?? 0))),
    pooledRecall: sum(expected) > 0 ? sum(found) / sum(expected) : undefined,
    singledOut: singledOut.length,
    wantedFirst: singledOut.filter(({ answer }) => isWantedFirst(answer)).length,
    results: sum(answers.map((answer) => resultsOf(answer).size)),
    wrong: sum(judged.map((each) => wrongOf(each).length)),
    differing: answers.filter(differs).length,
    unanswered: answers.filter(({ fresh }) => fresh === undefined).length,
    freshBytes: spreadOf(answers.map(({ fresh }) => fresh?.bytes)),
    freshMilliseconds: spreadOf(answers.map(({ fresh }) => fresh?.milliseconds)),
    laterMilliseconds: spreadOf(answers.map(({ laterMilliseconds }) => laterMilliseconds)),
  };
}

/** Judges answers all together and by the queries' kinds. */
export function judgeAnswers(judged: readonly Judged[]): {
  all: Judgement;
  byKind: Partial<Record<QueryKind, Judgement>>;
} {
  const groups = Map.groupBy(judged, ({ answer }) => answer.query.kind);
  const kinds = (Object.keys(QUERY_KINDS) as QueryKind[]).flatMap((kind): [QueryKind, Judgement][] => {
    const group = groups.get(kind);
    return group ? [[kind, judge(group)]] : [];
  });
  return { all: judge(judged), byKind: Object.fromEntries(kinds) };
}

/** The first queries of those that were not answered as they should be. */
export function findFaults(judged: readonly Judged[]): Fault[] {
  const faults = judged.flatMap((each): Fault[] => {
    const { answer, truth } = each;
    const found = foundOf(each);
    const wrong = wrongOf(each);
    const isHidden = truth.size <= SINGLED_OUT && found.size > 0 && !isWantedFirst(answer);
    if (found.size === truth.size && wrong.length === 0 && !isHidden && !differs(answer)) return [];
    return [
      {
        query: answer.query,
        expected: truth.size,
        found: found.size,
        missing: [...truth].filter((path) => !found.has(path)).slice(0, EXAMPLES),
        wrong: wrong.slice(0, EXAMPLES),
        differs: differs(answer),
      },
    ];
  });
  return faults.slice(0, MOST_FAULTS);
}
