/** What results can be narrowed by; also the names of the address's parameters. */
export const FILTER_KEYS = ['agency', 'column', 'year', 'type', 'validity', 'category'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** What is asked of a `Finder`. */
export interface Question {
  /** Of `splitWords`; a phrase is one word with its spaces. All of them are wanted. */
  readonly words: readonly string[];
  /** Those of the words for which no other name of the same thing will do. */
  readonly exactWords?: readonly string[] | undefined;
  /** Several values of a key: any of them. Several keys: all of them. */
  readonly filters: Readonly<Partial<Record<FilterKey, readonly string[]>>>;
  /** Days, `YYYY-MM-DD`, both included; anything else counts as not given. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: 'best' | 'date';
  readonly isTitleOnly: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
export type Facets = Readonly<Record<FilterKey, readonly FacetCount[]>>;

/** A word, and what has been looked for beside it. */
export interface AlsoAsked {
  readonly word: string;
  /** As they are written. */
  readonly others: readonly string[];
}

/** What may answer a question. */
export interface Found {
  /**
   * Document numbers: best first, or newest first. Documents are numbered from 0, oldest first. With sort `best` those
   * that are certain, without words that the body alone can have, come first.
   */
  readonly documents: Uint32Array;
  /** Documents that a single filter keeps out: its own values are counted with them. */
  readonly beside: Uint32Array;
  /**
   * The words that title, numbers and agency do not have: whether the body has them, only its text can tell. Each is a
   * list of comparable words, its own or other names for it, of which one will do.
   */
  bodyWords(document: number): readonly (readonly string[])[];
  /** What is left without documents whose bodies were looked at in vain. */
  without(refuted: ReadonlySet<number>): Found;
  /** The words beside which other names of the same thing were looked for. */
  readonly alsoAsked: readonly AlsoAsked[];
  /** The words of a single letter: they are looked for in titles, numbers and agencies only. */
  readonly headOnlyWords: readonly string[];
  /** For each key the values that `documents` have, with counts; a set filter's own values are counted without it. */
  readonly facets: Facets;
}

/** What is shown of a document. */
export interface Card {
  /** Without the base path. */
  readonly route: string;
  readonly title: string;
  readonly documentNumber?: string;
  readonly indexNumber?: string;
  /** The publisher's name, as it is shown. */
  readonly agency: string;
  /** The first column's title. */
  readonly column?: string;
  readonly type: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly validity?: string;
  readonly summary?: string;
}

/** A page that what has been typed may mean. */
export interface Suggestion {
  readonly kind: 'document' | 'agency' | 'column';
  readonly text: string;
  /** Without the base path. */
  readonly route: string;
  /** A document's number or an agency's other name, where that is what was typed; where a column stands. */
  readonly note?: string;
}

/**
 * Loads a file of the index by its name below `/search/index/`, not compressed; throws where it cannot be had.
 * @param isStale whether what was loaded before is of another edition: no cache may answer
 */
export type LoadFile = (name: string, isStale: boolean) => Promise<Uint8Array>;

export interface Finder {
  /**
   * Everything that may match, without looking at a body.
   * @throws DamagedIndex, and what `LoadFile` throws. Asking again loads again what could not be had; after a
   * `DamagedIndex` the index may have been published anew, and a new finder is wanted, past any cache.
   */
  find(question: Question): Promise<Found>;
  /** Loads what every question needs, so that the first need not wait for it. */
  prepare(): Promise<void>;
  /** Names that begin with or hold what has been typed so far: at most `most`. */
  suggest(typed: string, most: number): Promise<readonly Suggestion[]>;
  /**
   * What stands in titles, document numbers or names and is a word but for one unit, as it is written there: at most
   * three, the best first.
   * @param word of `splitWords`, which nothing has
   */
  nearSpellings(word: string): Promise<readonly string[]>;
  card(document: number): Promise<Card>;
  /** Where a document's body lies below `/search/bodies/`; it is of this edition of the index. */
  bodyName(document: number): Promise<string>;
}
