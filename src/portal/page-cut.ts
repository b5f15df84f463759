/**
 * Cuts a list that begins with the newest into pages. The first has the newest; the others are full, counted from the
 * oldest; so what is left over stands on the second. Were all counted from the newest, one more would move the rows of
 * every page: so it changes the first two, and the rest stay as they are until the list grows by a page.
 * @returns the rows of each page, the first page first; one page without rows where there are none
 */
export function cutIntoPages<Row>(rows: readonly Row[], size: number): (readonly Row[])[] {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const startOf = (index: number) =>
    index < 2 ? Math.min(index * size, rows.length) : rows.length - (pages - index) * size;
  return Array.from({ length: pages }, (_, index) => rows.slice(startOf(index), startOf(index + 1)));
}

/**
 * How many documents there are, told only where a list begins, be it the whole or what it is narrowed to; undefined on
 * the pages that follow, since one document more would change each of them.
 */
export type ToldTotal = number | undefined;
