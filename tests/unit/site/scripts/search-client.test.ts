import { describe, expect, it } from 'vitest';
import { parseState } from '../../../../src/search/query.ts';
import { type SearchRecord, toIndexEntry } from '../../../../src/search/search-record.ts';
import {
  type PagefindInstance,
  runSearch,
  SearchFailure,
} from '../../../../src/site/scripts/search-client.ts';

function record(number: number, change: Partial<SearchRecord> = {}): SearchRecord {
  return {
    route: `/d/${number}.html`,
    title: `第${number}件文件`,
    agency: '州政府办公室',
    column: '政策文件',
    year: '2018',
    type: '政策',
    date: '2018-06-29',
    documentNumber: undefined,
    indexNumber: undefined,
    text: '正文写到信访工作。',
    ...change,
  };
}

/** A Pagefind that takes every record for a candidate, whatever is asked: the worst it does. */
function looseIndex(records: readonly SearchRecord[]): {
  index: PagefindInstance;
  loaded: Set<string>;
  asked: (string | null)[];
  filters: object[];
} {
  const loaded = new Set<string>();
  const asked: (string | null)[] = [];
  const filters: object[] = [];
  const results = records.map((one) => ({
    async data() {
      const { route, ...entry } = toIndexEntry(one);
      loaded.add(route);
      return { raw_url: route, ...entry };
    },
  }));
  const index: PagefindInstance = {
    async search(term, options) {
      asked.push(term);
      filters.push(options.filters);
      return { results, filters: { agency: { 州政府办公室: records.length, 州教育局: 0 } } };
    },
    async filters() {
      return {};
    },
  };
  return { index, loaded, asked, filters };
}

describe('runSearch', () => {
  it('keeps only literal matches, those in the title first', async () => {
    const { index } = looseIndex([
      record(1, { text: '信访与工作' }),
      record(2),
      record(3, { title: '信访工作条例', text: '' }),
    ]);
    const outcome = await runSearch(index, parseState('?q=信访工作'));
    expect(outcome.hits.map((hit) => hit.route)).toEqual(['/d/3.html', '/d/2.html']);
    expect(outcome).toMatchObject({ total: 2, isTotalExact: true, hasNext: false, advice: undefined });
    expect(outcome.hits[0]?.title[0]).toEqual({ text: '信访工作', isMatch: true });
  });

  it('holds a filter even where Pagefind does not know its value', async () => {
    const { index } = looseIndex([record(1), record(2, { agency: '州教育局', column: undefined })]);
    const byAgency = await runSearch(index, parseState('?q=信访&agency=州教育局'));
    expect(byAgency.hits.map((hit) => hit.route)).toEqual(['/d/2.html']);
    expect((await runSearch(index, parseState('?q=信访&agency=没有的局'))).hits).toEqual([]);
    expect((await runSearch(index, parseState('?q=信访&column=政策文件'))).hits).toHaveLength(1);
  });

  it('turns pages without loading more than they need', async () => {
    const { index, loaded } = looseIndex(Array.from({ length: 95 }, (_, number) => record(number)));
    const first = await runSearch(index, parseState('?q=信访'));
    expect(first).toMatchObject({ page: 1, hasNext: true, total: 95, isTotalExact: false });
    expect(loaded.size).toBe(30);
    const last = await runSearch(index, parseState('?q=信访&page=10'));
    expect(last).toMatchObject({ page: 10, hasNext: false, total: 95, isTotalExact: true });
    expect(last.hits.map((hit) => hit.route)).toEqual(
      [90, 91, 92, 93, 94].map((number) => `/d/${number}.html`),
    );
    expect((await runSearch(index, parseState('?q=信访&page=30'))).page).toBe(10);
  });

  it('gives up after a bounded number of candidates', async () => {
    const { index, loaded } = looseIndex(Array.from({ length: 2000 }, (_, number) => record(number)));
    const outcome = await runSearch(index, parseState('?q=查无此词'));
    expect(outcome.hits).toEqual([]);
    expect(loaded.size).toBe(600);
  });

  it('advises which words and filters to drop', async () => {
    const { index } = looseIndex([record(1), record(2)]);
    const byWords = await runSearch(index, parseState('?q=信访 火星'));
    expect(byWords.advice).toEqual({
      absentWords: ['火星'],
      otherWords: ['信访'],
      helpsToDropFilters: false,
    });
    const byFilter = await runSearch(index, parseState('?q=信访&year=1999'));
    expect(byFilter.advice).toEqual({ absentWords: [], otherWords: ['信访'], helpsToDropFilters: true });
  });

  it('asks for all documents where only a filter is set, and for none where no word can be asked', async () => {
    const { index, asked } = looseIndex([record(1)]);
    expect((await runSearch(index, parseState('?year=2018'))).hits).toHaveLength(1);
    expect(asked[0]).toBeNull();
    expect((await runSearch(index, parseState('?q=《》'))).hits).toEqual([]);
  });

  it('shows only the values that have candidates', async () => {
    const { index } = looseIndex([record(1)]);
    const { facets } = await runSearch(index, parseState('?q=信访'));
    expect(facets.agency).toEqual({ values: [{ value: '州政府办公室', count: 1 }], isExact: true });
    expect(facets.validity.values).toEqual([]);
  });

  it('holds any of several values, and the days', async () => {
    const { index, filters } = looseIndex([
      record(1, { date: '2017-12-31', year: '2017' }),
      record(2, { date: '2018-01-01', agency: '州教育局' }),
      record(3, { date: '2018-12-31', agency: '州水务局' }),
      record(4, { date: '2019-01-01', year: '2019' }),
    ]);
    const found = async (query: string) =>
      (await runSearch(index, parseState(query))).hits.map(({ route }) => route);
    expect(await found('?q=信访&agency=州教育局&agency=州水务局')).toEqual(['/d/2.html', '/d/3.html']);
    expect(filters.at(-1)).not.toHaveProperty('year');
    expect(await found('?q=信访&from=2018-01-01&to=2018-12-31')).toEqual(['/d/2.html', '/d/3.html']);
    expect(await found('?from=2018-12-31')).toEqual(['/d/3.html', '/d/4.html']);
    expect(filters[0]).toEqual({ agency: { any: ['州教育局', '州水务局'] } });
    expect(filters).toContainEqual({ year: { any: ['2018'] } });
  });

  it('keeps the order of days where that is asked for', async () => {
    const { index } = looseIndex([record(2), record(1, { title: '信访条例' })]);
    const routes = (await runSearch(index, parseState('?q=信访&sort=date'))).hits.map(({ route }) => route);
    expect(routes).toEqual(['/d/2.html', '/d/1.html']);
  });

  it('counts exactly where it has seen all hits, and says where not', async () => {
    const { index } = looseIndex([record(1, { text: '无' }), record(2), record(3)]);
    const { facets } = await runSearch(index, parseState('?q=信访&agency=州政府办公室'));
    expect(facets.type).toEqual({ values: [{ value: '政策', count: 2 }], isExact: true });
    expect(facets.agency).toEqual({ values: [{ value: '州政府办公室', count: 3 }], isExact: false });
  });

  it('reports a file that cannot be loaded', async () => {
    const { index } = looseIndex([]);
    const offline: PagefindInstance = {
      ...index,
      search: () => Promise.reject(new TypeError('Failed to fetch')),
    };
    await expect(runSearch(offline, parseState('?q=信访'))).rejects.toBeInstanceOf(SearchFailure);
  });
});
