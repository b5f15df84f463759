import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsWords, findMatches, splitWords } from '../../../src/search/match.ts';

function matches(text: string, query: string): boolean {
  return containsWords(text, splitWords(query));
}

describe('containsWords', () => {
  it.each([
    ['临州办发〔2018〕104号', '104号'],
    ['临州办发〔2018〕104号', '临州办发[2018]104号'],
    ['临州办发〔2018〕104号', '（2018）104'],
    ['第１０４号', '104号'],
    ['信访工作的通知', '通知 信访'],
    ['信访\n工作', '信访工作'],
    ['COVID-19 疫情', 'covid'],
    ['任何文字', ''],
  ])('finds in %j the query %j', (text, query) => {
    expect(matches(text, query)).toBe(true);
  });

  it.each([
    ['临州办发〔2018〕104号', '4号'],
    ['临州办发〔2018〕104号', '10'],
    ['临州办发〔2018〕104号', '201'],
    ['信访工作的通知', '信访 预算'],
    ['决定书', '书定'],
    ['', '信访'],
  ])('does not find in %j the query %j', (text, query) => {
    expect(matches(text, query)).toBe(false);
  });

  it('finds a number behind one that it would cut', () => {
    expect(matches('104号和4号', '4号')).toBe(true);
  });
});

describe('findMatches', () => {
  it('gives offsets of the text as it is written', () => {
    const text = '临 夏 州〔２０１８〕号';
    const [place, year] = findMatches(text, splitWords('临夏州 2018'));
    expect(text.slice(place?.start, place?.end)).toBe('临 夏 州');
    expect(text.slice(year?.start, year?.end)).toBe('２０１８');
  });

  it('joins overlapping matches', () => {
    expect(findMatches('信访工作', splitWords('信访工 访工作'))).toEqual([{ start: 0, end: 4 }]);
  });

  it('finds any word that stands in a text between others, and only what is there', () => {
    const letters = fc.string({ unit: fc.constantFrom('临', '夏', '州', 'a', 'é', '，', '〔', ' ') });
    const word = fc.string({ unit: fc.constantFrom('信', '访', '工', '２', '0'), minLength: 1 });
    fc.assert(
      fc.property(letters, word, letters, (before, wanted, after) => {
        const text = before + wanted + after;
        const words = splitWords(wanted);
        const [match] = findMatches(text, words);
        expect(match && splitWords(text.slice(match.start, match.end))).toEqual(words);
        expect(containsWords(before, words)).toBe(false);
      }),
    );
  });

  it('survives anything', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, (text, query) => {
        const words = splitWords(query);
        const found = findMatches(text, words);
        expect(found.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        if (words.length > 0 && containsWords(text, words)) expect(found.length).toBeGreaterThan(0);
      }),
    );
  });
});
