import { describe, expect, test } from 'vitest';
import { findNearTexts, findSameTexts } from '../../../../src/checks/likeness/alike-texts.ts';
import { likeness, seriesTitle } from '../../../../src/checks/likeness/titles.ts';
import { makeContent, makeRecord } from '../../portal/content-factory.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A sketch of 24 parts, the first ones those of one seed and the rest those of another. */
const sketchOf = (seed: number, alike = 24, other = seed) =>
  Array.from({ length: 24 }, (_, part) => {
    const own = ((part < alike ? seed : other) * 7919 + part * 104729) % 4096;
    return `${SIGNS[own >> 6]}${SIGNS[own & 63]}`;
  }).join('');
const recordOf = (name: string, sketch: string, textDigest = name, publishedOn = '2019-11-20') =>
  makeRecord(`agencies/sfb/policies/${name}.md`, { publishedOn }, { sketch, textDigest });
const namesOf = (pairs: ReturnType<typeof findNearTexts>) =>
  pairs.map(({ first, second }) => [first.file.at(-4), second.file.at(-4)]);

describe('documents of one text', () => {
  test('are each paired with the first of them, by their dates', () => {
    const documents = [
      recordOf('a', sketchOf(1), 'x', '2019-11-22'),
      recordOf('b', sketchOf(1), 'x', '2019-11-20'),
      recordOf('c', sketchOf(2), 'y'),
      recordOf('d', sketchOf(1), 'x', '2019-11-21'),
    ];
    expect(namesOf(findSameTexts(makeContent({ documents })))).toEqual([
      ['b', 'd'],
      ['b', 'a'],
    ]);
    expect(findNearTexts(makeContent({ documents }))).toEqual([]);
  });

  test('do not count where the text is short, or of another type', () => {
    const documents = [
      recordOf('a', '', 'x'),
      recordOf('b', '', 'x'),
      recordOf('c', sketchOf(1), 'y'),
      makeRecord('agencies/sfb/pages/d.md', {}, { sketch: sketchOf(1), textDigest: 'y' }),
    ];
    expect(findSameTexts(makeContent({ documents }))).toEqual([]);
  });
});

describe('documents of nearly one text', () => {
  test('share most parts of their sketches', () => {
    const documents = [
      recordOf('a', sketchOf(1)),
      recordOf('b', sketchOf(1, 21, 5)),
      recordOf('c', sketchOf(1, 12, 9)),
      recordOf('d', sketchOf(3)),
    ];
    expect(namesOf(findNearTexts(makeContent({ documents })))).toEqual([['a', 'b']]);
  });

  test('are found among many in no time', () => {
    const documents = Array.from({ length: 20_000 }, (_, index) =>
      recordOf(String(index), sketchOf(index % 4000, 20, index)),
    );
    const start = process.cpuUsage();
    findNearTexts(makeContent({ documents }));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

test('titles are alike by their neighbouring characters', () => {
  expect(likeness('关于防汛工作的通知', '关于防汛工作的通知')).toBe(1);
  expect(likeness('关于防汛工作的通知', '关于防旱工作的通知')).toBeGreaterThan(0.7);
  expect(likeness('关于防汛工作的通知', '学校供餐价格公示')).toBe(0);
  expect(likeness('', '')).toBe(1);
});

test('titles of one series differ in their counts alone', () => {
  expect(seriesTitle('2019年第二季度防汛通报（三）')).toBe(seriesTitle('2018年第四季度防汛通报（十一）'));
});
