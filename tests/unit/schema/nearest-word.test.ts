import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestAmong, nearestWord } from '../../../src/schema/nearest-word.ts';

const KNOWN = ['xxgk/zcwj', 'xxgk/zcjd', 'jg', 'disclosure', 'publishedOn'];

test.each([
  ['xxgk/zcwi', 'xxgk/zcwj'],
  ['disclosrue', 'disclosure'],
  ['publishOn', 'publishedOn'],
  ['jd', 'jg'],
  ['gj', 'jg'],
  ['jg', 'jg'],
])('%s was probably meant to be %s', (word, near) => {
  expect(nearestWord(word, KNOWN)).toBe(near);
});

test.each(['', 'zzzzzz', 'title', 'x'.repeat(5000)])('“%s” is near to nothing', (word) => {
  expect(nearestWord(word, KNOWN)).toBeUndefined();
});

test('a known word is the nearest to itself, and one slip is always found', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '政', '策'), minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(word, fc.nat(), (text, at) => {
      expect(nearestWord(text, ['unlike', text])).toBe(text);
      const index = at % text.length;
      const slipped = `${text.slice(0, index)}?${text.slice(index + 1)}`;
      expect(nearestWord(slipped, [text])).toBe(text);
    }),
  );
});

const KEYS = ['title', 'publishedOn', 'issuedOn', '发布日期'];

test.each([
  ['tittle', 'title'],
  ['Title', 'title'],
  ['published_on', 'publishedOn'],
  ['　title', 'title'],
  ['ｔｉｔｌｅ', 'title'],
  ['发布日', '发布日期'],
])('%s means %s', (word, meant) => {
  expect(nearestWord(word, KEYS)).toBe(meant);
});

test.each(['x', '', 'colour', '单位', 't'.repeat(10_000)])('%.10s is like none of the keys', (word) => {
  expect(nearestWord(word, KEYS)).toBeUndefined();
});

/** The distance by the textbook: the whole table, nothing left out. */
function distanceByTable(a: string, b: string): number {
  const table = [...Array(a.length + 1).keys()].map((i) => [...Array(b.length + 1).keys()].map((j) => i + j));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length, b.length);
}

test('what is left out to save time changes nothing', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '/', '政', '策'), maxLength: 16 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { maxLength: 20 }), (words, known) => {
      const nearest = nearestAmong(known);
      for (const each of [...words, ...words]) {
        const near = known
          .map((candidate) => ({ candidate, distance: distanceByTable(each, candidate) }))
          .filter(
            ({ candidate, distance }) =>
              distance <= Math.max(1, Math.floor(Math.max(each.length, candidate.length) / 3)),
          );
        const least = Math.min(...near.map(({ distance }) => distance));
        expect(nearest(each)).toBe(near.find(({ distance }) => distance === least)?.candidate);
      }
    }),
  );
});
