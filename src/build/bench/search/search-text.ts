/** What of a page can be found: by this is judged what a search gives. */
export interface SearchText {
  /** Without the base path. */
  readonly route: string;
  readonly title: string;
  readonly documentNumber: string | undefined;
  readonly indexNumber: string | undefined;
  /** The publishing agency's names, now and then, in full and in short, and its aliases. */
  readonly agencyNames: readonly string[];
  /** The body's plain text. */
  readonly body: string;
}

/** The fields, each of which is searched for itself. */
export function fieldsOf(text: SearchText): string[] {
  const { title, documentNumber, indexNumber, agencyNames, body } = text;
  return [title, documentNumber, indexNumber, ...agencyNames, body].filter((field) => field !== undefined);
}
