import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutExcerpt, markMatches } from '../../../src/search/excerpt.ts';
import { containsWords, splitWords } from '../../../src/search/match.ts';

const filler = '为贯彻落实国务院和省政府的部署，'.repeat(20);

describe('markMatches', () => {
  it('marks every match and keeps the text', () => {
    const parts = markMatches('信访工作和信访', splitWords('信访'));
    expect(parts).toEqual([
      { text: '信访', isMatch: true },
      { text: '工作和', isMatch: false },
      { text: '信访', isMatch: true },
    ]);
  });

  it('leaves markup as text', () => {
    expect(markMatches('<b>预算</b>', splitWords('预算'))).toEqual([
      { text: '<b>', isMatch: false },
      { text: '预算', isMatch: true },
      { text: '</b>', isMatch: false },
    ]);
  });

  it('never loses or adds a character', () => {
    const text = fc.string({ unit: fc.constantFrom('信', '访', '1', '2', ' ', 'A', '\u0301', '𠀀', '〔') });
    fc.assert(
      fc.property(text, text, (source, query) => {
        const parts = markMatches(source, splitWords(query));
        expect(parts.map((part) => part.text).join('')).toBe(source);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});

describe('cutExcerpt', () => {
  it('cuts around the first match', () => {
    const parts = cutExcerpt(`${filler}信访工作${filler}`, splitWords('信访'));
    expect(parts.find((part) => part.isMatch)?.text).toBe('信访');
    expect(parts[0]).toEqual({ text: '…', isMatch: false });
    expect(parts.at(-1)).toEqual({ text: '…', isMatch: false });
    expect(parts.map((part) => part.text).join('').length).toBeLessThanOrEqual(82);
  });

  it('shows a short text whole, on one line', () => {
    expect(cutExcerpt('第一段\n\n第二段', splitWords('三'))).toEqual([
      { text: '第一段 第二段', isMatch: false },
    ]);
    expect(cutExcerpt('', splitWords('三'))).toEqual([]);
  });

  it('begins at the beginning where nothing matches', () => {
    expect(cutExcerpt(filler, splitWords('信访'))[0]?.text.startsWith('为贯彻')).toBe(true);
  });

  it('shows a match if there is one, a stretch of the text, and no half character', () => {
    const text = fc.string({
      unit: fc.constantFrom('信', '访', '为', '4', '𠀀', 'e\u0301', ' ', '\n'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('信访', '4', '𠀀为 访', '为4'), (source, query) => {
        const words = splitWords(query);
        const parts = cutExcerpt(source, words);
        const shown = parts.map((part) => part.text).join('');
        expect(source.replace(/\s+/g, ' ')).toContain(shown.replace(/^…|…$/g, ''));
        expect(shown).not.toMatch(/\p{Cs}|^…\p{M}/u);
        if (containsWords(source, words)) expect(parts.some((part) => part.isMatch)).toBe(true);
      }),
    );
  });
});
