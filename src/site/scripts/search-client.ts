import { cutExcerpt, markMatches, type TextPart } from '../../search/excerpt.ts';
import { containsWords, splitWords } from '../../search/match.ts';
import { activeFilters, MOST_PAGES, RESULTS_PER_PAGE, type SearchState } from '../../search/query.ts';
import { bodyOf, FILTER_KEYS, type FilterKey, type IndexEntry } from '../../search/search-record.ts';
import { tokenise } from '../../search/tokenise.ts';

type Filters = Partial<Record<FilterKey, string>>;
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
  search(term: string | null, options: { filters: Filters; sort?: { date: 'desc' } }): Promise<Candidates>;
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
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
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
  /** How many candidates the values of each filter have, given the other filters. */
  readonly facets: Readonly<Record<FilterKey, readonly FacetValue[]>>;
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

function findCandidates(index: PagefindInstance, query: string, filters: Filters): Promise<Candidates> {
  const terms = tokenise(query);
  if (query !== '' && terms.length === 0) return Promise.resolve({ results: [], filters: {} });
  // Without words every document is a candidate; the newest are wanted first.
  return terms.length > 0
    ? index.search(terms.join(' '), { filters })
    : index.search(null, { filters, sort: { date: 'desc' } });
}

/** Pagefind ignores words and filter values that it does not know, so each candidate is looked at. */
function isHit(document: StoredDocument, words: readonly string[], filters: Filters): boolean {
  const passes = FILTER_KEYS.every((key) => {
    const wanted = filters[key];
    return wanted === undefined || document.filters[key]?.includes(wanted);
  });
  return passes && containsWords(document.content, words);
}

/** Looks through the candidates, batch by batch, until there are enough hits. */
async function collectHits(
  candidates: readonly Candidate[],
  words: readonly string[],
  filters: Filters,
  enough: number,
): Promise<{ hits: StoredDocument[]; isComplete: boolean }> {
  const hits: StoredDocument[] = [];
  let position = 0;
  while (position < candidates.length && position < MOST_CANDIDATES && hits.length < enough) {
    const batch = await Promise.all(
      candidates.slice(position, position + BATCH).map((candidate) => candidate.data()),
    );
    const found = batch.filter((document) => isHit(document, words, filters));
    const isInTitle = (document: StoredDocument) => containsWords(document.meta.title, words);
    hits.push(...found.filter(isInTitle), ...found.filter((document) => !isInTitle(document)));
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
    column: document.filters.column?.[0],
    date: document.meta.date,
    documentNumber: markMatches(document.meta.number ?? '', words),
  };
}

function without<Key extends FilterKey>(filters: Filters, key: Key): Filters {
  const { [key]: _, ...others } = filters;
  return others;
}

/** A set filter's own values are counted without it, so that the others can be seen and chosen. */
async function countFacets(
  index: PagefindInstance,
  query: string,
  filters: Filters,
  counts: FilterCounts,
): Promise<SearchOutcome['facets']> {
  const entries = FILTER_KEYS.map(async (key): Promise<[FilterKey, FacetValue[]]> => {
    const source =
      filters[key] === undefined
        ? counts
        : (await findCandidates(index, query, without(filters, key))).filters;
    const values = Object.entries(source[key] ?? {}).map(([value, count]) => ({ value, count }));
    return [key, values.filter(({ count }) => count > 0)];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<FilterKey, FacetValue[]>;
}

async function hasHits(index: PagefindInstance, query: string, filters: Filters): Promise<boolean> {
  const { results } = await findCandidates(index, query, filters);
  return (await collectHits(results, splitWords(query), filters, 1)).hits.length > 0;
}

async function advise(index: PagefindInstance, query: string, filters: Filters): Promise<Advice> {
  const words = query.split(' ').filter((word) => splitWords(word).length > 0);
  const isFound = words.length > 1 ? await Promise.all(words.map((word) => hasHits(index, word, {}))) : [];
  const hasFilters = Object.keys(filters).length > 0;
  return {
    absentWords: words.filter((_, position) => isFound[position] === false),
    otherWords: words.filter((_, position) => isFound[position] !== false),
    helpsToDropFilters: hasFilters && words.length > 0 && (await hasHits(index, query, {})),
  };
}

/**
 * Runs a search: Pagefind's candidates, of which only literal matches count.
 * @throws SearchFailure when a file cannot be loaded
 */
export async function runSearch(index: PagefindInstance, state: SearchState): Promise<SearchOutcome> {
  const words = splitWords(state.q);
  const filters = activeFilters(state);
  try {
    const candidates = await findCandidates(index, state.q, filters);
    const enough = state.page * RESULTS_PER_PAGE + 1;
    const { hits, isComplete } = await collectHits(candidates.results, words, filters, enough);
    const page = Math.max(1, Math.min(state.page, Math.ceil(hits.length / RESULTS_PER_PAGE)));
    const last = page * RESULTS_PER_PAGE;
    return {
      hits: hits.slice(last - RESULTS_PER_PAGE, last).map((document) => toHit(document, words)),
      page,
      hasNext: hits.length > last && page < MOST_PAGES,
      total: isComplete ? hits.length : candidates.results.length,
      isTotalExact: isComplete,
      facets: await countFacets(index, state.q, filters, candidates.filters),
      advice: hits.length === 0 ? await advise(index, state.q, filters) : undefined,
    };
  } catch (cause) {
    throw new SearchFailure('files', cause);
  }
}
