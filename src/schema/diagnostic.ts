/** How grave a diagnostic is: an `error` stops a build, a `warning` is shown, a `hint` is advice. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The way to a value in a YAML file or in a document's front matter, such as `['attachments', 0, 'file']`. */
export type KeyPath = readonly (string | number)[];

/** Where a finding stands: a place in the text (both counted from 1), or a YAML key still to be looked up. */
export type Place = { readonly line: number; readonly column: number } | { readonly key: KeyPath };

/** The top of a file, for findings about the file as a whole. */
export const FILE_START: Place = { line: 1, column: 1 };

/** A safe mending of what was found: so many UTF-16 units of a line, from a place on, give way to other words. */
export interface Fix {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/**
 * What a room found wrong in the content, before its severity and its exact position are known.
 * `file` is relative to the content folder, with `/` as separator. `message` says in Chinese what is wrong,
 * `hint` what to do about it.
 */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly at: Place;
  readonly message: string;
  readonly hint: string;
  /** Only where no other mending can be meant. */
  readonly fix?: Fix | undefined;
  /** Words that are no finding where the portal or an agency publishes them as its own contact, such as a number on duty. */
  readonly unlessContact?: string | undefined;
}

/** A finding as it is reported: 检查结果. Line and column count from 1. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
  /** What `check --fix` would write. */
  readonly fix?: Fix | undefined;
}
