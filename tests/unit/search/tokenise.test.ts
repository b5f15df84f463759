import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/search/normalise.ts';
import { tokenise } from '../../../src/search/tokenise.ts';

describe('tokenise', () => {
  it.each([
    ['信访', ['信访']],
    ['信访工作', ['信访', '访工', '工作']],
    ['信访 预算', ['信访', '预算']],
    ['临州办发〔2018〕104号', ['临州', '州办', '办发', '2018', '104']],
    ['4号', ['4']],
    ['州', ['州']],
    ['COVID-19', ['covid', '19']],
    ['1,234.56万元', ['万元', '1', '234', '56']],
    ['二〇一八', ['二〇', '〇一', '一八']],
    ['𠀀𠀁字', ['𠀀𠀁', '𠀁字']],
    ['张 三', ['张', '三']],
    ['《》', []],
    ['', []],
  ])('cuts %j into %j', (query, terms) => {
    expect(tokenise(query)).toEqual(terms);
  });

  it('spreads at most six bigrams over a long title', () => {
    const terms = tokenise('临夏回族自治州人民政府办公室关于印发信访工作责任制实施细则的通知');
    expect(terms).toHaveLength(6);
    expect(terms[0]).toBe('临夏');
    expect(terms[5]).toBe('通知');
  });

  it('asks only for what the query holds, and never for a phrase of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        for (const term of tokenise(query)) {
          expect(normalise(query)).toContain(term);
          expect(term).toMatch(/^[\p{L}\p{M}\p{N}\p{Script=Han}]+$/u);
        }
      }),
    );
  });
});
