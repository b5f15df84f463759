export type SuggestionKind = 'document' | 'agency' | 'column';

/** A page that what has been typed may mean. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** Without the base path. */
  readonly route: string;
  /** What it is called besides, or where it stands. */
  readonly note?: string;
}

/** Finds what may be meant, best first. */
export type Suggest = (typed: string) => Promise<readonly Suggestion[]>;
