import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestWord } from '../../../src/schema/nearest-word.ts';

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
