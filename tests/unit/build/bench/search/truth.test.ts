import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeQueries } from '../../../../../src/build/bench/search/queries.ts';
import { fieldsOf, type SearchText } from '../../../../../src/build/bench/search/search-text.ts';
import { findTruth } from '../../../../../src/build/bench/search/truth.ts';
import { containsWords, splitWords } from '../../../../../src/search/match.ts';
import { sampleTexts } from './texts.ts';

/** One text after the other, one query after the other. */
function findSlowly(texts: readonly SearchText[], queries: readonly string[]): number[][] {
  return queries.map((query) => {
    const words = splitWords(query);
    return [...texts.keys()].filter((position) => {
      const text = texts[position];
      return (
        text &&
        words.length > 0 &&
        words.every((word) => fieldsOf(text).some((field) => containsWords(field, [word])))
      );
    });
  });
}

const texts = sampleTexts(60);

test('it is what containsWords says of every field', () => {
  const queries = makeQueries(texts, 90, 3).map(({ text }) => text);
  expect(findTruth(texts, queries)).toEqual(findSlowly(texts, queries));
});

/**
 * What a match is, told once more without a line of the engine: equal in NFKC and lower case, white space between Han
 * characters aside, one bracket like another, and no number cut.
 */
function standsIn(field: string, query: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[(〔]/g, '[')
      .replaceAll(/[)〕]/g, ']')
      .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  const [text, word] = [plain(field), plain(query)];
  const cutsNumber = (at: number) => /^\d\d$/.test(text.slice(Math.max(0, at - 1), at + 1));
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!cutsNumber(at) && !cutsNumber(at + word.length)) return true;
  return false;
}

test('it is what a plain comparison finds', () => {
  const queries = makeQueries(texts, 180, 5).map(({ text }) => text);
  const plainly = queries.map((query) =>
    texts.flatMap((text, position) =>
      fieldsOf(text).some((field) => standsIn(field, query)) ? [position] : [],
    ),
  );
  expect(findTruth(texts, queries)).toEqual(plainly);
});

test.each([
  ['a phrase', '"河长制"'],
  ['a phrase beside a word', '“农村饮水” 通知'],
  ['a phrase with a space', '"请认真 贯彻"'],
  ['a quotation mark without its fellow', '"河长制'],
  ['nothing in quotation marks', '""'],
  ['quotation marks alone', '” “'],
  ['a number is not cut', '4号'],
  ['words are all wanted, in any field', '河长制 教局'],
  ['a word of one character', '河'],
  ['a word twice', '河长制 河长制'],
  ['nothing', ''],
  ['only spaces', ' 　 '],
  ['what no page has', '火星'],
  ['a digit', '1'],
  ['across two fields', '次）州'],
])('%s: %j', (_, query) => {
  expect(findTruth(texts, [query])).toEqual(findSlowly(texts, [query]));
});

test('another name will do for a word, not for a phrase in quotation marks', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    河长: ['某某州水务局', '饮水'],
    贯彻落实: ['河长'],
  };
  const find = (query: string) => findTruth(texts, [query], (word) => [...(names[word] ?? [])])[0];
  const having = (...choices: readonly (readonly string[])[]) =>
    [...texts.keys()].filter((position) => {
      const text = texts[position];
      return (
        text &&
        choices.every((words) =>
          words.some((word) => fieldsOf(text).some((field) => containsWords(field, [word]))),
        )
      );
    });
  expect(find('河长')).toEqual(having(['河长', '某某州水务局', '饮水']));
  expect(find('河长 通知')).toEqual(having(['河长', '某某州水务局', '饮水'], ['通知']));
  expect(find('贯彻落实 义务教育')).toEqual(having(['贯彻落实', '河长'], ['义务教育']));
  expect(find('“河长”')).toEqual(having(['河长']));
  expect(find('河长')?.length).toBeGreaterThan(find('“河长”')?.length ?? 0);
});

test('it is so for hostile texts and queries', () => {
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'河长制123号〔〕[]（）AaＡ１') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '"',
        '“',
        '”',
        ' ',
        '　',
        '\n',
        '\u0301',
        '\u200b',
        '\ud83d',
        '\udc00',
        '😀',
        '①',
        '²',
      ),
    },
  );
  const string = (most: number) => fc.array(character, { maxLength: most }).map((all) => all.join(''));
  const text = fc.record({
    route: fc.constant('/'),
    title: string(12),
    documentNumber: fc.option(string(6), { nil: undefined }),
    indexNumber: fc.option(string(6), { nil: undefined }),
    agencyNames: fc.array(string(4), { maxLength: 2 }),
    body: string(40),
  });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.array(string(4), { maxLength: 8 }),
      (hostile, queries) => {
        expect(findTruth(hostile, queries)).toEqual(findSlowly(hostile, queries));
      },
    ),
    { numRuns: 500 },
  );
});
