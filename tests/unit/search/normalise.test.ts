import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForIndex, normalise, normaliseWithOffsets } from '../../../src/search/normalise.ts';

const anyText = fc.string({ unit: 'binary' });
const messyText = fc.string({
  unit: fc.constantFrom(
    '临',
    '夏',
    '2',
    '１',
    'A',
    'é',
    '\u0301',
    ' ',
    '\n',
    '　',
    '\u200b',
    '\ufeff',
    '´',
    'ｶ',
    'ﾞ',
    '〔',
    '①',
    '㎡',
    'ﬁ',
    '𠀀',
  ),
});

describe('normalise', () => {
  it.each([
    ['临州办发〔２０１８〕１０４号', '临州办发[2018]104号'],
    ['临州办发【2018】104 号', '临州办发[2018]104号'],
    ['临 夏　州\n人民政府', '临夏州人民政府'],
    ['第 3 号', '第3号'],
    ['GB/T 9704  and More', 'gb/t 9704 and more'],
    ['“放管服”', '"放管服"'],
    ['\u2f08民', '人民'],
    ['人\u200b民\ufeff', '人民'],
  ])('makes %j comparable', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('does not make circled numbers and powers part of a number', () => {
    expect(normalise('①2018年，10²')).toBe('①2018年,10²');
  });

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(
        fc.oneof(messyText, fc.string({ unit: 'grapheme' })),
        (text) => normalise(normalise(text)) === normalise(text),
      ),
    );
  });

  it('leads each unit back to a character of the source', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, messyText), (source) => {
        const { text, starts, ends } = normaliseWithOffsets(source);
        expect(normalise(source)).toBe(text);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (const [unit, start] of starts.entries()) {
          const end = ends[unit] ?? -1;
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});

describe('cleanForIndex', () => {
  it('folds words and numbers, keeps punctuation and case', () => {
    expect(cleanForIndex('（２０１８）Ａ 级：\u2f08民 政府\n\n第二 段 GB/T  9704 ①')).toBe(
      '（2018）A 级：人民政府 第二段 GB/T 9704 ①',
    );
  });

  it('never changes what a text matches', () => {
    fc.assert(fc.property(messyText, (text) => normalise(cleanForIndex(text)) === normalise(text)));
  });
});
