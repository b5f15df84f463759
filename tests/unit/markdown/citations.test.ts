import { describe, expect, test } from 'vitest';
import { readCitations } from '../../../src/markdown/citations.ts';
import type { TextBlock } from '../../../src/markdown/text-blocks.ts';
import { readBody } from './resolver.ts';

const citationsOf = (body: string) => readBody(body, { format: 'md', firstLine: 10 }).citations;

const blockOf = (text: string): TextBlock => ({
  kind: 'paragraph',
  depth: 0,
  text,
  placeAt: (offset) => ({ line: 1, column: offset + 1 }),
});

describe('citations', () => {
  test('are numbers and titles, with their places in the file', () => {
    expect(citationsOf('依照《示例市政务公开工作办法》（示政办发〔2019〕8号）办理。')).toEqual([
      { kind: 'number', text: '示政办发〔2019〕8号', line: 10, column: 21 },
      { kind: 'title', text: '示例市政务公开工作办法', line: 10, column: 3 },
    ]);
  });

  test('are given in their right form, however the brackets and blanks are written', () => {
    const written = [
      '示政办发[2019] 8号',
      '示政办发（2019）第8号',
      '示政办发 【2019】8 号',
      '示政办发〔2019〕8号',
    ];
    for (const number of written)
      expect(citationsOf(`见${number}。`)).toMatchObject([
        { text: expect.stringMatching(/示政办发〔2019〕8号$/) },
      ]);
  });

  test('are found in headings, lists and tables, not in code; short titles and years by themselves are none', () => {
    const body =
      '## 示办发〔2018〕1号\n\n- 示办发〔2018〕2号\n\n| 文号 |\n| --- |\n| 示办发〔2018〕3号 |\n\n`甲`\n\n```\n示办发〔2018〕4号\n```\n\n《通知》，〔2018〕5号';
    expect(citationsOf(body).map(({ text, line }) => [text, line])).toEqual([
      ['示办发〔2018〕1号', 10],
      ['示办发〔2018〕2号', 12],
      ['示办发〔2018〕3号', 16],
    ]);
  });

  test('tell whether their sentence speaks of an end', () => {
    const body =
      '本办法自公布之日起施行，《示例市政务公开旧办法》同时废止。按《示例市档案管理办法》执行；示办发〔2018〕1号停止执行。';
    expect(citationsOf(body).map(({ text, isEnding }) => [text, isEnding])).toEqual([
      ['示办发〔2018〕1号', true],
      ['示例市政务公开旧办法', true],
      ['示例市档案管理办法', undefined],
    ]);
  });

  test('are given once, at the first place where they count as in force', () => {
    const body = '示办发〔2018〕1号已经废止。\n\n照示办发〔2018〕1号。\n\n照示办发〔2018〕1号。';
    expect(citationsOf(body).map(({ text, line }) => [text, line])).toEqual([
      ['示办发〔2018〕1号', 10],
      ['照示办发〔2018〕1号', 12],
    ]);
    const same = '（示办发〔2018〕1号）已经废止。\n\n（示办发〔2018〕1号）。\n\n（示办发〔2018〕1号）。';
    expect(citationsOf(same)).toEqual([{ kind: 'number', text: '示办发〔2018〕1号', line: 12, column: 5 }]);
  });

  test('are kept to a hundred', () => {
    const body = Array.from({ length: 300 }, (_, index) => `（示办发〔2018〕${index + 1}号）`).join('\n\n');
    expect(citationsOf(body)).toHaveLength(100);
  });

  test.each([
    '（',
    '《',
    '（示办发〔2018〕1号）',
    '《示例市政务公开办法》废止',
    '示办发〔2018〕1',
    '〔2018〕',
    '《甲乙丙丁戊己庚辛',
    '一、',
    '1',
    '（2018）号',
  ])('of a long line of %s take no time', (sign) => {
    const line = sign.repeat(Math.ceil(1e6 / sign.length));
    const start = process.cpuUsage();
    readCitations({ blocks: [blockOf(line)], tables: [] });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
