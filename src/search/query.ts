import { quotedWords, splitWords } from './match.ts';
import { FILTER_KEYS, type FilterKey, type Question } from './question.ts';

export const FILTER_LABELS: Readonly<Record<FilterKey, string>> = {
  agency: '机构',
  column: '栏目',
  year: '年份',
  type: '文种',
  validity: '有效性',
  category: '组配分类',
};

/** By what results are ordered: how well they fit, or their day, the newest first. */
export type SearchSort = Question['sort'];

/** What the search page shows, as its address says it. An empty string or list means that nothing was chosen. */
export interface SearchState extends Readonly<Record<FilterKey, readonly string[]>> {
  readonly q: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** Where words are looked for: everywhere, or in titles only. */
  readonly in: '' | 'title';
  readonly sort: SearchSort;
  /** Counts from 1. */
  readonly page: number;
}

/** Results on a page. */
export const RESULTS_PER_PAGE = 10;
/** Of one filter. */
const MOST_VALUES = 20;
/** In characters; longer than any title. */
const LONGEST_VALUE = 120;
/** What narrows a search besides its words. */
const NARROWING_KEYS = [...FILTER_KEYS, 'from', 'to', 'in'] as const;

/** Control characters and halves of surrogate pairs, which no address can carry. */
const UNUSABLE = /[\p{Cc}\p{Cs}]+/gu;
/** Half typed years, such as 0002, are none. */
const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;

function clean(value: string | null): string {
  const text = (value ?? '').replace(UNUSABLE, ' ').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, LONGEST_VALUE).join('').trim();
}

function toPage(value: string | null): number {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 1;
}

function toDay(value: string | null): string {
  if (value === null || !DAY.test(value)) return '';
  const time = Date.parse(`${value}T00:00:00Z`);
  // 30 February would be taken for 2 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? '' : value;
}

function toValues(key: FilterKey, values: readonly string[]): string[] {
  const usable = values.map(clean).filter((value) => (key === 'year' ? /^\d{4}$/.test(value) : value !== ''));
  return [...new Set(usable)].slice(0, MOST_VALUES);
}

/**
 * Reads the search page's state from an address's parameters or a form's values. Never throws: what makes no sense
 * counts as not given. A filter may be given several times; of another parameter given twice the first counts.
 */
export function parseState(search: string | URLSearchParams): SearchState {
  const params = typeof search === 'string' ? new URLSearchParams(search) : search;
  const filters = FILTER_KEYS.map((key): [FilterKey, string[]] => [key, toValues(key, params.getAll(key))]);
  return {
    q: clean(params.get('q')),
    ...(Object.fromEntries(filters) as Record<FilterKey, string[]>),
    from: toDay(params.get('from')),
    to: toDay(params.get('to')),
    in: params.get('in') === 'title' ? 'title' : '',
    sort: params.get('sort') === 'date' ? 'date' : 'best',
    page: toPage(params.get('page')),
  };
}

/** The address's query part for a state: `?q=信访&year=2018&year=2019`, percent-encoded; empty if nothing is asked. */
export function formatState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const key of FILTER_KEYS) for (const value of state[key]) params.append(key, value);
  for (const key of ['from', 'to', 'in'] as const) if (state[key] !== '') params.set(key, state[key]);
  if (state.sort !== 'best') params.set('sort', state.sort);
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a state asks the index for, whichever page of it. */
export function questionOf(state: SearchState): Question {
  const { q, from, to, sort } = state;
  return {
    words: splitWords(q),
    exactWords: quotedWords(q),
    filters: Object.fromEntries(FILTER_KEYS.map((key) => [key, state[key]])),
    from,
    to,
    sort,
    isTitleOnly: state.in === 'title',
  };
}

/** Whether anything narrows the search besides its words. */
export function isNarrowed(state: SearchState): boolean {
  return NARROWING_KEYS.some((key) => state[key].length > 0);
}

/** What takes everything away that narrows a search. */
export function withoutNarrowing(): Pick<SearchState, (typeof NARROWING_KEYS)[number]> {
  const { q: _q, sort: _sort, page: _page, ...nothing } = parseState('');
  return nothing;
}

/** Whether a state asks for anything: words, a filter or days. Signs that mean nothing by themselves are no words. */
export function asksForSomething(state: SearchState): boolean {
  return splitWords(state.q).length > 0 || isNarrowed({ ...state, in: '' });
}
