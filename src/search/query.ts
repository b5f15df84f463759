import { FILTER_KEYS, type FilterKey } from './search-record.ts';

/** What the search page shows, as its address says it. An empty string means that nothing was chosen. */
export interface SearchState extends Readonly<Record<FilterKey, string>> {
  readonly q: string;
  /** Counts from 1. */
  readonly page: number;
}

/** Results on a page. */
export const RESULTS_PER_PAGE = 10;
/** Nobody pages further; it also bounds what a hostile address makes a phone load. */
export const MOST_PAGES = 30;
/** In characters; longer than any title. */
const LONGEST_VALUE = 120;

/** Control characters and halves of surrogate pairs, which no address can carry. */
const UNUSABLE = /[\p{Cc}\p{Cs}]+/gu;

function clean(value: string | null): string {
  const text = (value ?? '').replace(UNUSABLE, ' ').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, LONGEST_VALUE).join('').trim();
}

function toPage(value: string | null): number {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Math.min(Number(value), MOST_PAGES) : 1;
}

/**
 * Reads the search page's state from an address's parameters or a form's values. Never throws: what makes no sense
 * counts as not given, and of a parameter given twice the first counts.
 */
export function parseState(search: string | URLSearchParams): SearchState {
  const params = typeof search === 'string' ? new URLSearchParams(search) : search;
  const year = clean(params.get('year'));
  return {
    q: clean(params.get('q')),
    agency: clean(params.get('agency')),
    column: clean(params.get('column')),
    year: /^\d{4}$/.test(year) ? year : '',
    type: clean(params.get('type')),
    page: toPage(params.get('page')),
  };
}

/** The address's query part for a state: `?q=信访&year=2018`, percent-encoded; empty if nothing is asked. */
export function formatState(state: SearchState): string {
  const params = new URLSearchParams();
  for (const key of ['q', ...FILTER_KEYS] as const) if (state[key] !== '') params.set(key, state[key]);
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filters that are set. */
export function activeFilters(state: SearchState): Partial<Record<FilterKey, string>> {
  return Object.fromEntries(FILTER_KEYS.filter((key) => state[key] !== '').map((key) => [key, state[key]]));
}

/** Whether a state asks for anything: words or a filter. */
export function asksForSomething(state: SearchState): boolean {
  return state.q !== '' || FILTER_KEYS.some((key) => state[key] !== '');
}
