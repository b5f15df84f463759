/** What a report for another program must know beside what was found. */
export interface ReportContext {
  /** A file's path from the root of the repository, with `/` as separator: other programs do not know the content folder. */
  readonly pathOf: (file: string) => string;
  /** A short digest of a text, the same on every machine. */
  readonly digest: (text: string) => string;
}

/** A value as JSON that any program reads: without halves of characters, which hostile texts may hold. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, (_key, part) => (typeof part === 'string' ? part.toWellFormed() : part), 2)}\n`;
}
