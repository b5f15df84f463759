import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWords, parseWords } from '../../../src/search/word-fragment.ts';

describe('the fragment that carries the words of a search', () => {
  it('is empty without words', () => {
    expect(formatWords('')).toBe('');
    expect(formatWords(' \u200b ')).toBe('');
  });

  it('says what was asked', () => {
    expect(formatWords('信访 104号')).toBe('#mark=%E4%BF%A1%E8%AE%BF%20104%E5%8F%B7');
    expect(parseWords('#mark=%E4%BF%A1%E8%AE%BF%20104%E5%8F%B7')).toBe('信访 104号');
  });

  it.each(['', '#', '#changes', '#mark', '#mark=', '#mark=%zz', '#mark=%ff'])(
    '%j carries none',
    (fragment) => {
      expect(parseWords(fragment)).toBe('');
    },
  );

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const fragment = formatWords(text);
        const words = parseWords(fragment);
        expect([...words].length).toBeLessThanOrEqual(120);
        expect(formatWords(words)).toBe(fragment === '' ? '' : formatWords(words));
        parseWords(text);
        parseWords(`#mark=${text}`);
      }),
    );
  });
});
