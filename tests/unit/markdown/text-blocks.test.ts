import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyFormat } from '../../../src/markdown/body.ts';
import { prepareBody } from '../../../src/markdown/prepared-body.ts';
import { htmlSoup, markdownSoup } from './body-soup.ts';

const FIRST_LINE = 8;

function read(body: string, format: BodyFormat = 'md') {
  return prepareBody(body, { format, firstLine: FIRST_LINE }).text;
}

/** Blocks with the place of a word of theirs, counted in the body. */
function placesOf(body: string, word: string, format?: BodyFormat): string[] {
  return read(body, format).blocks.flatMap(({ kind, text, placeAt }) => {
    const offset = text.indexOf(word);
    if (offset < 0) return [];
    const { line, column } = placeAt(offset);
    return [`${kind} ${line - FIRST_LINE + 1}:${column}`];
  });
}

describe('the words of a body', () => {
  test.each([
    ['a heading', '# 一\n\n## 甲乙', ['heading 3:4']],
    ['a paragraph of two lines', '丙丁\n戊甲乙', ['paragraph 2:2']],
    ['a line that goes on with the one before', '丙甲\n乙丁', ['paragraph 1:2']],
    ['behind marks', '**丙**丁[戊](a.md)*甲*乙', ['paragraph 1:17']],
    ['behind an escape', '1\\.2甲乙', ['paragraph 1:5']],
    ['behind an entity', '&lt;丙&#65;甲乙', ['paragraph 1:11']],
    ['the second time in a line', '丙乙甲丙*丁*甲乙', ['paragraph 1:8']],
    ['a list', '- 丙\n  - 丁甲乙', ['item 2:6']],
    ['a quote', '> 丙\n> 甲乙', ['quote 2:3']],
    ['a table', '| 丙 | 丁 |\n|--|--|\n| 戊 | 甲乙 |', ['cell 3:7']],
    ['a note', '丙[^1]\n\n[^1]: 丁甲乙', ['paragraph 3:8']],
    ['a picture', '丙![甲乙](a.png)', ['image 1:4']],
    ['code', '```\n丙\n丁甲乙\n```', ['code 3:2']],
    ['code in a line', '丙`甲乙`', ['paragraph 1:3']],
    ['HTML', '<table>\n<tr><td>丙甲乙</td></tr>\n</table>', ['html 2:10']],
  ])('are found at their place: %s', (_, body, places) => {
    expect(placesOf(body, '甲乙')).toEqual(places);
  });

  test('of MDX are those of its components too', () => {
    expect(placesOf('<时间线>\n\n- 甲乙\n\n</时间线>', '甲乙', 'mdx')).toEqual(['item 3:3']);
    expect(placesOf('丙\n\n<视频 文件="a.mp4" 标题="甲乙" />', '甲乙', 'mdx')).toEqual(['attribute 3:20']);
    expect(placesOf('<错\n\n丙甲乙', '甲乙', 'mdx')).toEqual(['paragraph 3:2']);
  });

  test('of a table are there by rows', () => {
    const { tables } = read('| 甲 | 乙 |\n|--|--|\n| 丙 |  |\n| 丁 | **戊** |');
    expect(tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual([
      [
        ['甲', '乙'],
        ['丙', ''],
        ['丁', '戊'],
      ],
    ]);
  });

  test('are there where a body cannot be parsed', () => {
    expect(placesOf(`丙\n\n${'> '.repeat(300)}\n\n甲乙`, '甲乙')).toEqual(['paragraph 5:1']);
  });

  test('are all there, each at a place of the file, whatever the body', () => {
    fc.assert(
      fc.property(fc.oneof(markdownSoup, htmlSoup), (body) => {
        const lines = body.split('\n').length;
        for (const { text, placeAt } of read(body).blocks)
          for (const offset of [0, text.length - 1, text.length]) {
            const { line, column } = placeAt(offset);
            expect(line).toBeGreaterThanOrEqual(FIRST_LINE);
            expect(line).toBeLessThanOrEqual(FIRST_LINE + lines);
            expect(column).toBeGreaterThan(0);
          }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
