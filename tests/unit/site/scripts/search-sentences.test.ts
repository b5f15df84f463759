import { describe, expect, it } from 'vitest';
import type { SearchOutcome } from '../../../../src/search/outcome.ts';
import { parseState } from '../../../../src/search/query.ts';
import { describeOutcome, typedIn } from '../../../../src/site/scripts/search-sentences.ts';

function describeSearch(address: string, change: Partial<SearchOutcome> = {}): string {
  const facet = { values: [], isExact: true };
  const outcome: SearchOutcome = {
    hits: [],
    page: 1,
    pages: 1,
    total: 0,
    isTotalExact: true,
    facets: { agency: facet, column: facet, year: facet, type: facet, validity: facet, category: facet },
    alsoAsked: [],
    headOnlyWords: [],
    ...change,
  };
  return describeOutcome(outcome, parseState(address), (key, value) =>
    key === 'column' ? '政策文件' : value,
  );
}

const HIT = { hits: [{}] as unknown as SearchOutcome['hits'] };

describe('what a search says', () => {
  it('names all that was asked for, as it was typed', () => {
    expect(
      describeSearch('?q=［2019］104号 “公开 工作”&year=2018&year=2019&column=zcwj&from=2018-02-01'),
    ).toBe(
      '没有找到栏目为“政策文件”、年份为“2018”或“2019”、日期在2018-02-01起、同时含有“［2019］104号”“公开 工作”的文件。',
    );
  });

  it('tells estimates from counts', () => {
    expect(describeSearch('?q=公开', { ...HIT, total: 12 })).toBe(
      '含有“公开”的文件，找到 12 件，现在是第 1 页。',
    );
    expect(
      describeSearch('?q=公开&in=title&sort=date', { ...HIT, total: 300, isTotalExact: false, page: 2 }),
    ).toBe('标题含有“公开”的文件，找到 约 300 件，现在是第 2 页，最新的在前。');
  });

  it('says where single characters were looked for, and which other names', () => {
    expect(describeSearch('?q=令', { headOnlyWords: ['令'] })).toContain('一个字的词（“令”）只在标题');
    const alsoAsked = [{ word: '州工信委', others: ['州工业和信息化委员会'] }];
    expect(describeSearch('?q=州工信委', { ...HIT, total: 1, alsoAsked })).toContain(
      '“州工信委”也叫“州工业和信息化委员会”，一并查找',
    );
  });

  it('makes a query of some of its words as they were typed', () => {
    const typed = typedIn('ＣＯＶＩＤ “open data” 公开');
    expect(typed.words).toEqual(['covid', 'open data', '公开']);
    expect(typed.join(['covid', 'open data', 'big data'])).toBe('ＣＯＶＩＤ “open data” "big data"');
  });
});
