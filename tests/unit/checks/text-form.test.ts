import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBracketFaults } from '../../../src/checks/form/bracket-faults.ts';
import { findNumberingFaults } from '../../../src/checks/form/numbering.ts';
import { readNumeral, writeNumeral } from '../../../src/checks/form/numerals.ts';
import { readOrdinals } from '../../../src/checks/form/ordinals.ts';
import { findSumFaults } from '../../../src/checks/form/sums.ts';
import { inspectText } from '../../../src/checks/inspect.ts';
import type { TextBlock } from '../../../src/markdown/text-blocks.ts';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import type { DocumentText } from '../../../src/source/document-text.ts';

function blocksOf(...texts: string[]): TextBlock[] {
  return texts.map((text, index) => ({
    kind: 'paragraph',
    depth: 0,
    text,
    placeAt: (offset) => ({ line: index + 1, column: offset + 1 }),
  }));
}

function documentOf(text: string): DocumentText {
  const blocks = blocksOf(text);
  return {
    file: 'a.md',
    type: 'policy',
    frontMatter: {},
    fields: [],
    body: { blocks, tables: [] },
    source: text,
  };
}

function wrongNumbers(...texts: string[]): string[] {
  return findNumberingFaults(readOrdinals(blocksOf(...texts), '')).map(({ ordinal }) => ordinal.text);
}

describe('Chinese numerals', () => {
  it('are read as they are written', () => {
    for (let value = 1; value <= 999; value += 1) expect(readNumeral(writeNumeral(value))).toBe(value);
  });

  it('are none where the signs make no number', () => {
    for (const text of ['', '一二', '十一二', '甲']) expect(readNumeral(text)).toBeUndefined();
  });
});

describe('numbering', () => {
  it('may go on through all parts, as in an opinion', () => {
    expect(wrongNumbers('一、总则', '（一）甲', '（二）乙', '二、任务', '（三）丙', '（四）丁')).toEqual([]);
  });

  it('reports one slip once, and goes on from it or from what was meant', () => {
    expect(wrongNumbers('一、甲', '二、乙', '四、丙', '五、丁')).toEqual(['四、']);
    expect(wrongNumbers('一、甲', '二、乙', '五、丙', '四、丁')).toEqual(['五、']);
  });

  it('knows a table of contents of bare numbers, and a gap behind it', () => {
    expect(wrongNumbers('一', '概述', '二', '情况', '三', '问题', '一 概述', '二 情况', '四 问题')).toEqual([
      '四',
    ]);
  });
});

describe('sums', () => {
  it('are held to additions, and to lists that come near', () => {
    expect(findSumFaults('共25个（9+9+7）。')).toEqual([]);
    expect(findSumFaults('共25个（9+9+6）。')).toHaveLength(1);
    expect(findSumFaults('共135条，其中甲65条、乙24条、丙43条。')).toHaveLength(1);
    expect(findSumFaults('共135条，其中甲65条、乙24条。')).toEqual([]);
  });
});

describe('brackets', () => {
  it('that are written in pairs, one within the other, are never at fault', () => {
    const word = fc.constantFrom('甲', '办法', '2019年', '，');
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.tuple(word, tie('text')).map(([a, b]) => a + b),
        tie('text').map((inner) => `（${inner}）`),
      ),
    }));
    fc.assert(fc.property(text, (words) => findBracketFaults(blocksOf(words)).length === 0));
  });

  it('of a quotation of several paragraphs open in each and close in the last', () => {
    expect(findBracketFaults(blocksOf('他说：“甲。', '“乙。', '“丙。”'))).toEqual([]);
    expect(findBracketFaults(blocksOf('他说：“甲。', '乙。'))).toHaveLength(1);
  });
});

describe('texts made to be hard', () => {
  const SIGN = fc.constantFrom(
    ...'《》〈〉“”（）()〔〕[]一二十第条章、.，。；：1290年月日共其中合计件的研究 #*|\n'.split(''),
  );

  it('never crash a rule', () => {
    fc.assert(
      fc.property(fc.array(SIGN, { maxLength: 200 }), (signs) => {
        expect(Array.isArray(inspectText(documentOf(signs.join('')), NO_TERMS))).toBe(true);
      }),
    );
  });

  it.each([
    '（',
    '1',
    '《',
    '一、',
    '《〈',
    '“',
    '的的',
    '研究',
    '，一是',
    '1+',
    '示发〔2017]1 号',
    '甲,',
    '共1件：',
  ])('%s over and over is read in a time that grows with its length only', (unit) => {
    const before = process.cpuUsage();
    inspectText(documentOf(unit.repeat(200_000)), NO_TERMS);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
