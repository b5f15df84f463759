import { describe, expect, it } from 'vitest';
import { COMMON_SLIPS } from '../../../../src/checks/words/common-slips.ts';
import { SENTENCE_PATTERNS } from '../../../../src/checks/words/sentence-patterns.ts';
import { SLIP_PATTERNS } from '../../../../src/checks/words/slip-patterns.ts';
import { indexWords } from '../../../../src/checks/words/word-index.ts';
import { NO_TERMS, termsSchema } from '../../../../src/schema/terms.ts';

const SLIPS = COMMON_SLIPS.flatMap(({ slips }) => slips);
const find = indexWords(NO_TERMS);
const foundIn = (text: string, terms: unknown = {}) =>
  indexWords(termsSchema.parse(terms))(text).map(({ slip, start }) => [slip.wrong, start]);

describe('the language’s own slips', () => {
  it('come once each', () => {
    expect(new Set(SLIPS.map(([wrong]) => wrong)).size).toBe(SLIPS.length);
  });

  it.each(SLIPS.map(([wrong, right, except = []]) => ({ wrong, right, except })))(
    '$wrong → $right',
    ({ wrong, right, except }) => {
      expect(find(`水${wrong}火`).map(({ slip }) => slip.wrong)).toEqual([wrong]);
      expect(find(right)).toEqual([]);
      for (const word of except) {
        expect(word).toContain(wrong);
        expect(find(`水${word}火`).filter(({ slip }) => slip.wrong === wrong)).toEqual([]);
      }
    },
  );
});

describe('the portal’s words', () => {
  const corrections = [
    { wrong: '用费', right: '费用', except: ['使用费'] },
    { wrong: '任何用费', right: ['任何费用', '任何开支'] },
  ];

  it('are found at their places, the longest first, none twice', () => {
    expect(foundIn('收用费，不收任何用费', { corrections })).toEqual([
      ['用费', 1],
      ['任何用费', 6],
    ]);
  });

  it('are no slips within an exception or an official name', () => {
    expect(foundIn('公路使用费', { corrections })).toEqual([]);
    expect(foundIn('使用费和用费', { corrections })).toEqual([['用费', 4]]);
    expect(foundIn('公用费管理处', { corrections, names: [{ name: '公用费管理处' }] })).toEqual([]);
  });

  it('switch one of the language’s off, or say otherwise', () => {
    expect(foundIn('据报导', { allowed: ['报导'] })).toEqual([]);
    const own = indexWords(termsSchema.parse({ corrections: [{ wrong: '报导', right: '报告' }] }));
    expect(own('据报导').map(({ slip }) => [slip.rights, slip.fault])).toEqual([[['报告'], '写错了']]);
  });
});

it.each([
  '做'.repeat(2_000_000),
  '既使'.repeat(500_000),
  `，${'既使的'.repeat(300_000)}`,
  '截止'.repeat(500_000),
  '约1'.repeat(500_000),
  '1'.repeat(2_000_000),
  '要求还存在'.repeat(200_000),
  '一'.repeat(2_000_000),
  `，${'水'.repeat(2_000_000)}`,
  ' '.repeat(2_000_000),
  '防止'.repeat(500_000),
  '近1,'.repeat(300_000),
])('hostile text no. %# takes linear time', (text) => {
  const start = process.cpuUsage();
  find(text);
  for (const { pattern } of [...SLIP_PATTERNS, ...SENTENCE_PATTERNS]) for (const _ of text.matchAll(pattern));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(4000);
});
