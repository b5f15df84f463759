import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuery } from '../../../src/search/cut-query.ts';
import { splitWords } from '../../../src/search/match.ts';
import { normalise } from '../../../src/search/normalise.ts';

const QUOTES = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => normalise(character) === '"',
);

describe('a phrase in quotation marks', () => {
  it('is one word, whatever the marks', () => {
    expect(QUOTES).toEqual(expect.arrayContaining([...'"“”„‟「」『』«»＂']));
    for (const quote of QUOTES)
      expect(splitWords(`甲 ${quote}open  Data 公开${quote} 乙`), quote).toEqual([
        '甲',
        'open data公开',
        '乙',
      ]);
  });

  it.each([
    ['"信访 工作"', ['信访工作']],
    ['“信访 工作” 通知', ['信访工作', '通知']],
    ['＂a b」', ['a b']],
    ['"关于“放管服”改革"', ['关于"放管服"改革']],
    ['"信访 工作"制度', ['信访工作', '制度']],
    ['"a b""c d"', ['a b', 'c d']],
    ['通知 「信访 工作', ['通知', '信访工作']],
    ['"信访" "信访" 信访', ['信访']],
  ])('%j asks for %j', (query, words) => {
    expect(splitWords(query)).toEqual(words);
  });

  it.each(['""', '“”', '" "', '"', '「', '"\u200b"', ' “ ” « » '])('%j asks for nothing', (query) => {
    expect(splitWords(query)).toEqual([]);
  });
});

describe('other marks', () => {
  it.each([
    ['关于深化“放管服”改革', ['关于深化"放管服"改革']],
    ['“十三五”规划 “一带一路”', ['"十三五"规划', '一带一路']],
    ['“十三五”“双一流” 建设', ['"十三五""双一流"', '建设']],
    ['深化“放管', ['深化"放管']],
    ['放管服” 改革', ['放管服"', '改革']],
  ])('within a word are the word’s own: %j', (query, words) => {
    expect(splitWords(query)).toEqual(words);
  });

  it.each([
    ["don't stop", ["don't", 'stop']],
    ["'信访 工作'", ["'信访", "工作'"]],
    ['‘信访 工作’', ["'信访", "工作'"]],
    ['《信访 条例》', ['《信访', '条例》']],
  ])('are no quotation marks: %j', (query, words) => {
    expect(splitWords(query)).toEqual(words);
  });
});

describe('any query', () => {
  const piece = fc.constantFrom(
    ...QUOTES.slice(0, 6),
    '信',
    '访',
    'a',
    ' ',
    '\n',
    '\u0301',
    '\ud800',
    '\udc00',
    "'",
  );
  const query = fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' }));

  it('is cut without losing or adding anything', () => {
    fc.assert(
      fc.property(query, (text) => {
        const words = cutQuery(text);
        expect(
          words
            .map(({ typed }) => typed)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const { typed, wanted } of words) expect(typed).toContain(wanted);
      }),
    );
  });

  it('without quotation marks is cut at white space', () => {
    fc.assert(
      fc.property(query, (text) => {
        const plain = [...text].filter((character) => normalise(character) !== '"').join('');
        const words = plain.split(/\s+/).map(normalise).filter(Boolean);
        expect(splitWords(plain)).toEqual([...new Set(words)]);
      }),
    );
  });

  it.each([
    '"'.repeat(10_000),
    '“「'.repeat(5_000),
    '" '.repeat(5_000),
    '“” '.repeat(5_000),
    `"${'「a'.repeat(5_000)}`,
    '“a 「b'.repeat(3_000),
    'a" "b'.repeat(3_000),
  ])('takes no longer than its length: %#', (text) => {
    const start = performance.now();
    splitWords(text.repeat(5));
    // Were it quadratic, it would take many times as long, however busy the machine is.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
