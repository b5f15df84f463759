import { cutExcerpt, markMatches, type TextPart } from '../../search/excerpt.ts';
import { containsWords, splitWords } from '../../search/match.ts';
import {
  activeFilters,
  isNarrowed,
  MOST_PAGES,
  MOST_VALUES,
  RESULTS_PER_PAGE,
  type SearchState,
} from '../../search/query.ts';
import { bodyOf, FILTER_KEYS, type FilterKey, type IndexEntry } from '../../search/search-record.ts';
import { tokenise } from '../../search/tokenise.ts';

type Filters = Partial<Record<FilterKey, readonly string[]>>;
/** As Pagefind takes them: any of the values of each. */
type AskedFilters = Partial<Record<FilterKey, { any: readonly string[] }>>;
type FilterCounts = Record<string, Record<string, number>>;

/** A document as Pagefind stores it; `url` is the route under the base path, `raw_url` the route itself. */
interface StoredDocument extends Omit<IndexEntry, 'route' | 'sort'> {
  readonly raw_url: string;
}

interface Candidate {
  data(): Promise<StoredDocument>;
}

interface Candidates {
  readonly results: readonly Candidate[];
  /** How many candidates each filter's values have. Filled once `filters()` has been called. */
  readonly filters: FilterCounts;
}

/** The part of Pagefind 1.6's instance that is used. */
export interface PagefindInstance {
  search(
    term: string | null,
    options: { filters: AskedFilters; sort?: { date: 'desc' } },
  ): Promise<Candidates>;
  filters(): Promise<FilterCounts>;
}

interface PagefindModule {
  createInstance(options: { noWorker: true }): PagefindInstance;
}

/** Why search does not work: the browser cannot run it, or its files cannot be had. */
export type FailureReason = 'browser' | 'files';

export class SearchFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, cause: unknown) {
    super(`Search is not available: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface SearchHit {
  readonly route: string;
  readonly title: readonly TextPart[];
  readonly excerpt: readonly TextPart[];
  readonly agency: string;
  readonly column: string | undefined;
  readonly date: string;
  readonly documentNumber: readonly TextPart[];
  /** Of an official text: whether it is in force. */
  readonly validity: string | undefined;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** How many hits the values of a filter have, given the other filters. */
export interface Facet {
  readonly values: readonly FacetValue[];
  /** Otherwise the counts are estimates from above. */
  readonly isExact: boolean;
}

/** What would help where nothing was found. */
export interface Advice {
  /** Words that no document has, as typed. */
  readonly absentWords: readonly string[];
  /** The other words, as typed. */
  readonly otherWords: readonly string[];
  /** Whether there are hits without the filters. */
  readonly helpsToDropFilters: boolean;
}

export interface SearchOutcome {
  /** Of this page. */
  readonly hits: readonly SearchHit[];
  /** The page shown: the last one if a later one was asked for. */
  readonly page: number;
  readonly hasNext: boolean;
  /** How many hits there are; an estimate from above unless `isTotalExact`. */
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly facets: Readonly<Record<FilterKey, Facet>>;
  /** Only where there are no hits. */
  readonly advice: Advice | undefined;
}

/** Candidates are loaded this many at a time, side by side; within a batch, matches in the title come first. */
const BATCH = 30;
/** After so many candidates the search gives up looking for another literal match. */
const MOST_CANDIDATES = 600;

function assertWebAssembly(): void {
  try {
    // The smallest module there is: throws where WebAssembly is missing or the page's policy forbids it.
    new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  } catch (cause) {
    throw new SearchFailure('browser', cause);
  }
}

/**
 * Loads Pagefind and opens its index.
 * @param url of pagefind.js, absolute
 * @throws SearchFailure
 */
export async function openIndex(url: string): Promise<PagefindInstance> {
  assertWebAssembly();
  try {
    const pagefind: PagefindModule = await import(/* @vite-ignore */ url);
    const instance = createInstance(pagefind);
    await instance.filters();
    return instance;
  } catch (cause) {
    throw new SearchFailure('files', cause);
  }
}

/**
 * For a Chinese page Pagefind would cut the query into dictionary words, and miss what it cut otherwise in the text.
 * It reads the page's language once, here; `und` makes it take our terms as they are, on the one index there is.
 */
function createInstance(pagefind: PagefindModule): PagefindInstance {
  const root = document.documentElement;
  const language = root.getAttribute('lang');
  root.setAttribute('lang', 'und');
  try {
    return pagefind.createInstance({ noWorker: true });
  } finally {
    if (language === null) root.removeAttribute('lang');
    else root.setAttribute('lang', language);
  }
}

/** What is asked for besides words. */
interface Narrowing {
  readonly filters: Filters;
  readonly from: string;
  readonly to: string;
}

/** Pagefind knows no ranges: it is asked for the years of the days, and the days are looked at one by one. */
function askedFilters({ filters, from, to }: Narrowing): AskedFilters {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const years =
    from !== '' && to !== '' && last >= first && last - first < MOST_VALUES
      ? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
      : [];
  const all: Filters = { ...(years.length > 0 && { year: years }), ...filters };
  return Object.fromEntries(Object.entries(all).map(([key, any]) => [key, { any }]));
}

function findCandidates(
  index: PagefindInstance,
  query: string,
  narrowing: Narrowing,
  isByDate = false,
): Promise<Candidates> {
  const terms = tokenise(query);
  const filters = askedFilters(narrowing);
  if (query !== '' && terms.length === 0) return Promise.resolve({ results: [], filters: {} });
  // Without words every document is a candidate; the newest are wanted first.
  const sort = isByDate || terms.length === 0 ? { sort: { date: 'desc' } as const } : {};
  return index.search(terms.length > 0 ? terms.join(' ') : null, { filters, ...sort });
}

/** Pagefind ignores words and filter values that it does not know, so each candidate is looked at. */
function isHit(document: StoredDocument, words: readonly string[], narrowing: Narrowing): boolean {
  const { filters, from, to } = narrowing;
  const { date } = document.meta;
  const passes = FILTER_KEYS.every((key) => {
    const wanted = filters[key];
    return wanted === undefined || document.filters[key]?.some((value) => wanted.includes(value));
  });
  return (
    passes &&
    (from === '' || date >= from) &&
    (to === '' || date <= to) &&
    containsWords(document.content, words)
  );
}

/** Looks through the candidates, batch by batch, until there are enough hits. */
async function collectHits(
  candidates: readonly Candidate[],
  words: readonly string[],
  narrowing: Narrowing,
  enough: number,
  isByDate = false,
): Promise<{ hits: StoredDocument[]; isComplete: boolean }> {
  const hits: StoredDocument[] = [];
  let position = 0;
  while (position < candidates.length && position < MOST_CANDIDATES && hits.length < enough) {
    const batch = await Promise.all(
      candidates.slice(position, position + BATCH).map((candidate) => candidate.data()),
    );
    const found = batch.filter((document) => isHit(document, words, narrowing));
    const isInTitle = (document: StoredDocument) => containsWords(document.meta.title, words);
    if (isByDate) hits.push(...found);
    else hits.push(...found.filter(isInTitle), ...found.filter((document) => !isInTitle(document)));
    position += BATCH;
  }
  return { hits, isComplete: position >= candidates.length };
}

function toHit(document: StoredDocument, words: readonly string[]): SearchHit {
  return {
    route: document.raw_url,
    title: markMatches(document.meta.title, words),
    excerpt: cutExcerpt(bodyOf(document), words),
    agency: document.meta.agency,
    column: document.meta.column,
    date: document.meta.date,
    documentNumber: markMatches(document.meta.number ?? '', words),
    validity: document.filters.validity?.[0],
  };
}

function without<Key extends FilterKey>(filters: Filters, key: Key): Filters {
  const { [key]: _, ...others } = filters;
  return others;
}

function toFacet(counts: Readonly<Record<string, number>>, isExact: boolean): Facet {
  const values = Object.entries(counts).map(([value, count]) => ({ value, count }));
  return { values: values.filter(({ count }) => count > 0), isExact };
}

function tally(hits: readonly StoredDocument[], key: FilterKey): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const { filters } of hits)
    for (const value of filters[key] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * A set filter's own values are counted without it, so that the others can be seen and chosen.
 * @param hits all of them, if they are known
 */
async function countFacets(
  index: PagefindInstance,
  query: string,
  narrowing: Narrowing,
  counts: FilterCounts,
  hits: readonly StoredDocument[] | undefined,
): Promise<SearchOutcome['facets']> {
  const { filters, from, to } = narrowing;
  const isExact = query === '' && from === '' && to === '';
  const entries = FILTER_KEYS.map(async (key): Promise<[FilterKey, Facet]> => {
    if (filters[key] === undefined)
      return [key, hits ? toFacet(tally(hits, key), true) : toFacet(counts[key] ?? {}, isExact)];
    const others = await findCandidates(index, query, { ...narrowing, filters: without(filters, key) });
    return [key, toFacet(others.filters[key] ?? {}, isExact)];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<FilterKey, Facet>;
}

const EVERYTHING: Narrowing = { filters: {}, from: '', to: '' };

async function hasHits(index: PagefindInstance, query: string): Promise<boolean> {
  const { results } = await findCandidates(index, query, EVERYTHING);
  return (await collectHits(results, splitWords(query), EVERYTHING, 1)).hits.length > 0;
}

async function advise(index: PagefindInstance, query: string, narrowed: boolean): Promise<Advice> {
  const words = query.split(' ').filter((word) => splitWords(word).length > 0);
  const isFound = words.length > 1 ? await Promise.all(words.map((word) => hasHits(index, word))) : [];
  return {
    absentWords: words.filter((_, position) => isFound[position] === false),
    otherWords: words.filter((_, position) => isFound[position] !== false),
    helpsToDropFilters: narrowed && (query === '' || (await hasHits(index, query))),
  };
}

/**
 * Runs a search: Pagefind's candidates, of which only literal matches count.
 * @throws SearchFailure when a file cannot be loaded
 */
export async function runSearch(index: PagefindInstance, state: SearchState): Promise<SearchOutcome> {
  const words = splitWords(state.q);
  const narrowing = { filters: activeFilters(state), from: state.from, to: state.to };
  const isByDate = state.sort === 'date';
  try {
    const candidates = await findCandidates(index, state.q, narrowing, isByDate);
    const enough = state.page * RESULTS_PER_PAGE + 1;
    const { hits, isComplete } = await collectHits(candidates.results, words, narrowing, enough, isByDate);
    const page = Math.max(1, Math.min(state.page, Math.ceil(hits.length / RESULTS_PER_PAGE)));
    const last = page * RESULTS_PER_PAGE;
    return {
      hits: hits.slice(last - RESULTS_PER_PAGE, last).map((document) => toHit(document, words)),
      page,
      hasNext: hits.length > last && page < MOST_PAGES,
      total: isComplete ? hits.length : candidates.results.length,
      isTotalExact: isComplete,
      facets: await countFacets(index, state.q, narrowing, candidates.filters, isComplete ? hits : undefined),
      advice: hits.length === 0 ? await advise(index, state.q, isNarrowed(state)) : undefined,
    };
  } catch (cause) {
    throw new SearchFailure('files', cause);
  }
}
