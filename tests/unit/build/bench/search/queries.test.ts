import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makeQueries,
  QUERY_KINDS,
  type QueryKind,
  sampleQueries,
} from '../../../../../src/build/bench/search/queries.ts';
import { fieldsOf } from '../../../../../src/build/bench/search/search-text.ts';
import { containsWords, splitWords } from '../../../../../src/search/match.ts';
import { normalise } from '../../../../../src/search/normalise.ts';
import { sampleTexts } from './texts.ts';

const texts = sampleTexts(300);
const queries = makeQueries(texts, 180, 1);
const ofKind = (kind: QueryKind) => queries.filter((query) => query.kind === kind);

test('there are as many of each kind as of the others, all different', () => {
  for (const kind of Object.keys(QUERY_KINDS) as QueryKind[]) {
    const own = ofKind(kind).map(({ text }) => text);
    expect(own, kind).toHaveLength(20);
    expect(new Set(own).size, kind).toBe(own.length);
  }
});

test('a number that nine does not divide is met too', () => {
  expect(makeQueries(texts, 100, 1)).toHaveLength(100);
});

test('the same seed gives the same queries, another seed others', () => {
  expect(makeQueries(texts, 180, 1)).toEqual(queries);
  expect(makeQueries(texts, 180, 2)).not.toEqual(queries);
});

test('the page that a query was made from has all of its words', () => {
  for (const { text, wanted } of queries) {
    const source = texts.find(({ route }) => route === wanted);
    for (const word of splitWords(text))
      expect(source && fieldsOf(source).some((field) => containsWords(field, [word])), text).toBe(true);
  }
});

test('pieces of titles and bodies have the length of their kind', () => {
  const lengths = (kind: QueryKind) => ofKind(kind).map(({ text }) => [...text].length);
  for (const length of lengths('title2')) expect(length).toBe(2);
  for (const length of lengths('title3')) expect([3, 4]).toContain(length);
  for (const length of lengths('title5')) expect([5, 6, 7, 8]).toContain(length);
  for (const length of lengths('body')) expect([3, 4, 5, 6]).toContain(length);
});

test('parts of numbers are those that people type', () => {
  for (const { text } of ofKind('numberPart'))
    expect(normalise(text)).toMatch(/^(?:\d+号|\[\d{4}\]\d+号?|\d{4}-\d+)$/);
});

test('mixed ones have letters as often as digits without any, and are never mere numbers', () => {
  const mixed = ofKind('mixed').map(({ text }) => normalise(text));
  for (const text of mixed) expect(text).toMatch(/^(?=.*[a-z0-9]).*\p{L}/u);
  const latin = mixed.filter((text) => /[a-z]/.test(text)).length;
  expect(latin).toBeGreaterThan(mixed.length / 4);
  expect(latin).toBeLessThan(mixed.length);
});

test('agencies are asked for by their names, their aliases and pieces of both', () => {
  const asked = ofKind('agency').map(({ text }) => text);
  const names = new Set(texts.flatMap(({ agencyNames }) => agencyNames));
  const whole = asked.filter((text) => names.has(text));
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.length).toBeLessThan(asked.length);
  expect(whole.some((text) => /部门$/.test(text))).toBe(true);
});

test('some are typed in full width or in capitals, and are meant all the same', () => {
  const source = (wanted: string) => texts.filter(({ route }) => route === wanted).flatMap(fieldsOf);
  const asTyped = (text: string) => (field: string) => field.includes(text.trim());
  const others = queries.filter(({ text, wanted }) => !source(wanted).some(asTyped(text)));
  expect(others.length).toBeGreaterThan(0);
  expect(others.length).toBeLessThan(queries.length / 3);
});

test('a corpus that has too little gives fewer, and none gives none', () => {
  expect(makeQueries([], 90, 1)).toEqual([]);
  const few = makeQueries(texts.slice(0, 1), 900, 1);
  expect(few.length).toBeGreaterThan(0);
  expect(few.length).toBeLessThan(900);
});

test('texts may hold anything', () => {
  const field = fc.string({ unit: 'binary', minLength: 1 });
  const text = fc.record({
    route: fc.string(),
    title: field,
    documentNumber: fc.option(field, { nil: undefined }),
    indexNumber: fc.option(field, { nil: undefined }),
    agencyNames: fc.array(field, { minLength: 1 }),
    body: field,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (hostile) => {
      expect(makeQueries(hostile, 9, 1).length).toBeLessThanOrEqual(9);
    }),
    { numRuns: 8 },
  );
});

test('a sample has as many of each kind as of the others', () => {
  const counts = Map.groupBy(sampleQueries(queries, 45), ({ kind }) => kind);
  expect([...counts.values()].map((own) => own.length)).toEqual(new Array(9).fill(5));
  expect(new Set(sampleQueries(queries, 45)).size).toBe(45);
  expect(sampleQueries(queries, 500)).toEqual(queries);
  expect(sampleQueries(queries, 0)).toEqual([]);
});
