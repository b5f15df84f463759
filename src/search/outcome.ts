import type { TextPart } from './excerpt.ts';
import type { AlsoAsked, FacetCount, FilterKey } from './question.ts';

/** A document that was found, as it is shown. */
export interface SearchHit {
  /** Without the base path. */
  readonly route: string;
  readonly title: readonly TextPart[];
  /** To be asked for when titles stand, since it takes the body. It never fails: without its body a document has its summary. */
  excerpt(): Promise<readonly TextPart[]>;
  readonly agency: string;
  readonly column: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly documentNumber: readonly TextPart[];
  /** Of an official text: whether it is in force. */
  readonly validity: string | undefined;
}

/** How many hits the values of a filter have, given the other filters. */
export interface Facet {
  readonly values: readonly FacetCount[];
  /** Otherwise the counts are estimates from above. */
  readonly isExact: boolean;
}

/** A word that nothing has, and words one character off that something has. */
export interface NearSpelling {
  readonly word: string;
  readonly instead: readonly string[];
}

/** What would help where nothing was found. */
export interface Advice {
  /** Words that no document has. */
  readonly absentWords: readonly string[];
  /** For each of them that is near to something. */
  readonly nearSpellings: readonly NearSpelling[];
  /** The other words. */
  readonly otherWords: readonly string[];
  /** Whether there are hits without the filters. */
  readonly helpsToDropFilters: boolean;
}

/** How much a search found. */
export interface SearchCounts {
  readonly pages: number;
  /** How many hits there are; an estimate from above unless `isTotalExact`. */
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly facets: Readonly<Record<FilterKey, Facet>>;
}

/** A page of what a search found. */
export interface SearchOutcome extends SearchCounts {
  /** All of them have the words. */
  readonly hits: readonly SearchHit[];
  /** From 1: the last page if a later one was asked for. */
  readonly page: number;
  /** Words beside which other names of the same thing were looked for. */
  readonly alsoAsked: readonly AlsoAsked[];
  /** Words of one character, which were looked for in titles, numbers and agencies' names only. */
  readonly headOnlyWords: readonly string[];
}
