import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/search/match.ts';
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

  it('carries the words of any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(splitWords(parseWords(formatWords(text)))).toEqual(splitWords(text));
      }),
    );
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '%\udc00')), (text) => {
        parseWords(formatWords(text));
        parseWords(text);
        parseWords(`#mark=${text}`);
      }),
    );
  });

  it('has an end', () => {
    const long = '信'.repeat(10_000);
    expect(parseWords(formatWords(long))).toHaveLength(120);
    expect(parseWords(`#mark=${long}`)).toHaveLength(120);
  });
});
