import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyTerms } from '../../../src/search/body-terms.ts';
import { containsWords } from '../../../src/search/match.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { bodyTermsOf, cutUnits } from '../../../src/search/units.ts';

/** Few signs, so that words often stand in texts. */
const closeText = fc.string({
  unit: fc.constantFrom(
    '信',
    '访',
    '1',
    '２',
    '0',
    'a',
    'B',
    '〔',
    '）',
    '，',
    ' ',
    '\n',
    '𠀀',
    '\ud800',
    '①',
    '٣',
  ),
  maxLength: 16,
});

describe('cutUnits', () => {
  it.each([
    ['第104号', ['第', '104', '号']],
    ['(2018)4', ['(', '2018', ')', '4']],
    ['gb/t 9704', ['g', 'b', '/', 't', ' ', '9704']],
    ['', []],
  ])('cuts %j into %j', (text, units) => {
    expect(cutUnits(text)).toEqual(units);
  });

  it('loses nothing, and words stand in texts just where their units do', () => {
    fc.assert(
      fc.property(closeText, closeText, (source, query) => {
        const text = normalise(source);
        const word = normalise(query);
        const units = cutUnits(text);
        const wanted = cutUnits(word);
        expect(units.join('')).toBe(text);
        const isThere = units.some((_, from) => wanted.every((unit, place) => units[from + place] === unit));
        if (word !== '') expect(isThere).toBe(containsWords(source, [word]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bodyTermsOf', () => {
  it.each([
    ['信访工作', ['信访', '访工', '工作']],
    ['[2018]104号', ['2018.104', '104号']],
    ['4号', ['4号']],
    ['[2018]', ['2018']],
    ['gb/t', ['gb', 'bt']],
    ['州', []],
    ['(一)', []],
    ['《》', []],
    ['9'.repeat(10_000), ['9'.repeat(24)]],
  ])('looks for %j by %j', (word, terms) => {
    expect(bodyTermsOf(word).map(({ term }) => term)).toEqual(terms);
  });
});

describe('BodyTerms', () => {
  it('gathers the terms of every word that a body has', () => {
    fc.assert(
      fc.property(fc.array(closeText, { maxLength: 8 }), closeText, (sources, query) => {
        const word = normalise(query);
        const gathered = new BodyTerms();
        for (const [document, source] of sources.entries()) gathered.add(normalise(source), document);
        const lists = new Map([...gathered.lists()].map(([term, documents]) => [term, [...documents]]));
        for (const documents of lists.values())
          expect(documents).toEqual([...new Set(documents)].sort((a, b) => a - b));
        for (const [document, source] of sources.entries())
          if (containsWords(source, [word]))
            for (const { term } of bodyTermsOf(word)) expect(lists.get(term)).toContain(document);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds more terms and documents than it began with', () => {
    const gathered = new BodyTerms();
    const text = Array.from({ length: 50_000 }, (_, place) => `${place}件`).join('');
    gathered.add(text, 0);
    gathered.add(text, 7);
    const lists = new Map([...gathered.lists()].map(([term, documents]) => [term, documents]));
    expect(lists.size).toBe(150_000 - 1);
    expect([...(lists.get('49999件') ?? [])]).toEqual([0, 7]);
    expect([...(lists.get('0') ?? [])]).toEqual([0, 7]);
  });
});
