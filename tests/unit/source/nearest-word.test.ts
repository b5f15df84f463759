import { expect, test } from 'vitest';
import { nearestWord } from '../../../src/source/nearest-word.ts';

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

test.each(['x', '', 'colour', '单位', 't'.repeat(10_000)])('%.10s means nothing we know', (word) => {
  expect(nearestWord(word, KEYS)).toBeUndefined();
});
