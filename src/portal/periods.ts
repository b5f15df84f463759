/** How many signs of a date name its year, and its month. */
export const YEAR = 4;
export const MONTH = 7;

/**
 * Documents by the year or month of a date, as `Map.groupBy` would have them. Lists mostly come in the order of their
 * dates, so no text is made for a document of the same period as the one before it.
 */
export function groupByPeriod<Document>(
  documents: readonly Document[],
  dateOf: (document: Document) => string,
  length: typeof YEAR | typeof MONTH,
): Map<string, Document[]> {
  const groups = new Map<string, Document[]>();
  let period: string | undefined;
  let group: Document[] = [];
  for (const document of documents) {
    const date = dateOf(document);
    if (period === undefined || !date.startsWith(period)) {
      period = date.slice(0, length);
      group = groups.get(period) ?? [];
      groups.set(period, group);
    }
    group.push(document);
  }
  return groups;
}
