import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForSomething,
  formatState,
  isNarrowed,
  parseState,
  questionOf,
  withoutNarrowing,
} from '../../../src/search/query.ts';

describe('parseState', () => {
  it('reads words, filters and page', () => {
    expect(parseState('?q=%E4%BF%A1%E8%AE%BF++%E5%B7%A5%E4%BD%9C&agency=州政府办&year=2018&page=3')).toEqual({
      q: '信访 工作',
      agency: ['州政府办'],
      column: [],
      year: ['2018'],
      type: [],
      validity: [],
      category: [],
      from: '',
      to: '',
      in: '',
      sort: 'best',
      page: 3,
    });
  });

  it.each(['0', '-1', '1.5', '1e3', 'x', '', ' 2', '99999999999999999999'])(
    'takes page %j for the first',
    (page) => {
      expect(parseState(new URLSearchParams({ page })).page).toBe(1);
    },
  );

  it('takes several values of a filter, each once', () => {
    const state = parseState('?year=2019&year=2018&year=2019&year=&year=18&agency=甲&agency=+乙&sort=date');
    expect(state).toMatchObject({ year: ['2019', '2018'], agency: ['甲', '乙'], sort: 'date' });
    expect(formatState(state)).toBe('?agency=%E7%94%B2&agency=%E4%B9%99&year=2019&year=2018&sort=date');
    expect(parseState(`?${'type=a&type=b&type=c'.replace(/[abc]/g, '$&1')}`).type).toHaveLength(3);
    const many = Array.from({ length: 50 }, (_, index) => `type=${index}`).join('&');
    expect(parseState(many).type).toHaveLength(20);
  });

  it.each(['2019-02-30', '2019-13-01', '19-01-01', '0019-01-01', '2019-1-1', '', 'x', '２019-01-01'])(
    'takes %j for no day',
    (from) => {
      expect(parseState(new URLSearchParams({ from, to: from }))).toMatchObject({ from: '', to: '' });
    },
  );

  it('takes days', () => {
    const state = parseState('?from=2018-02-28&to=2020-02-29');
    expect(state).toMatchObject({ from: '2018-02-28', to: '2020-02-29' });
    expect(formatState(state)).toBe('?from=2018-02-28&to=2020-02-29');
    expect(formatState({ ...state, ...withoutNarrowing() })).toBe('');
  });

  it('bounds lengths', () => {
    const state = parseState(new URLSearchParams({ q: '长'.repeat(5000), year: '20180' }));
    expect(state.q).toHaveLength(120);
    expect(state.year).toEqual([]);
  });

  it('survives hostile addresses, and an address made of its answer says the same', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%', '%zz', '\ud800', '<script>', '\'"', '__proto__', '\0', '2019-01-31', 'date'),
    );
    const address = fc.oneof(
      value,
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'q',
              'agency',
              'column',
              'year',
              'type',
              'from',
              'to',
              'in',
              'sort',
              'page',
              '__proto__',
            ),
            value,
          ),
        )
        .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&')),
    );
    fc.assert(
      fc.property(address, (search) => {
        const state = parseState(search);
        expect(parseState(formatState(state))).toEqual(state);
        expect(state.q).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('formatState', () => {
  it('says nothing of what was not chosen', () => {
    expect(formatState(parseState(''))).toBe('');
    expect(formatState(parseState('?q=a&agency=&page=1&other=1'))).toBe('?q=a');
  });

  it('tells whether anything is asked', () => {
    expect(asksForSomething(parseState('?page=2&q=+'))).toBe(false);
    expect(asksForSomething(parseState('?year=2018'))).toBe(true);
    expect(asksForSomething(parseState('?in=title'))).toBe(false);
    expect(asksForSomething(parseState('?in=title&q=a'))).toBe(true);
    expect(isNarrowed(parseState('?in=title&q=a'))).toBe(true);
    expect(isNarrowed(parseState('?sort=date&q=a'))).toBe(false);
  });
});

describe('questionOf', () => {
  it('asks the index for what the page is asked for', () => {
    expect(
      questionOf(parseState('?q=信访 “工作”&year=2018&to=2018-06-30&in=title&sort=date&page=4')),
    ).toEqual({
      words: ['信访', '工作'],
      exactWords: ['工作'],
      filters: { agency: [], column: [], year: ['2018'], type: [], validity: [], category: [] },
      from: '',
      to: '2018-06-30',
      sort: 'date',
      isTitleOnly: true,
    });
  });
});
