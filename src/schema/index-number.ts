/** Who wears which 索引号: one row of an agency's append-only `index-numbers.csv`. */
export interface IndexNumberRow {
  readonly indexNumber: string;
  /** The document's file, relative to the agency's folder: `policies/2018/priorities.md`. */
  readonly document: string;
  readonly line: number;
}

/** The header that `index-numbers.csv` starts with. */
export const INDEX_NUMBER_HEADER = ['indexNumber', 'document'] as const;

/** An index number: the agency's code, `/`, year, `-`, a serial of five digits. Source: 政府信息公开目录系统实施指引. */
export const INDEX_NUMBER = /^([0-9A-Za-z-]+)\/(\d{4})-(\d{5})$/;

/**
 * The next free index number of an agency in a year.
 * @param prefix the agency's code, or its id where it has none
 * @param taken every number the agency has given out, also those of documents that are gone
 */
export function nextIndexNumber(prefix: string, year: string, taken: Iterable<string>): string {
  let last = 0;
  for (const number of taken) {
    const [, , itsYear, serial] = INDEX_NUMBER.exec(number) ?? [];
    if (itsYear === year) last = Math.max(last, Number(serial));
  }
  return `${prefix}/${year}-${String(last + 1).padStart(5, '0')}`;
}
