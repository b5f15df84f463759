import { listsInForce } from './lists.ts';
import { memoPer } from './memo.ts';
import type { Column, PortalDocument } from './model.ts';
import { columnPageRoute, columnYearRoute } from './routes.ts';

/** Rows on a page of a list, as on the portal of 2018. */
export const PAGE_SIZE = 15;
/** Rows of a block on a grouped column's page. */
export const BLOCK_SIZE = 6;
/** Lists with more pages than this get year pages too. */
const YEAR_PAGES_FROM = 5;
/** How many page numbers a pager shows on either side of the current one. */
const WINDOW = 2;

/** A part of a pager: a link to a page, the current page (no route), or a gap `…` (no route). */
export interface PagerEntry {
  readonly kind: 'page' | 'current' | 'gap' | 'previous' | 'next';
  readonly label: string;
  readonly route: string | undefined;
}

/** A year of a long list. */
export interface ListYear {
  readonly year: string;
  readonly route: string;
  readonly total: number;
}

/** One page of a column's list. */
export interface ListPage {
  readonly column: Column;
  readonly route: string;
  /** Counts from 1. */
  readonly number: number;
  readonly pages: number;
  /** The year that the list is narrowed to, if it is. */
  readonly year: string | undefined;
  readonly documents: readonly PortalDocument[];
  /** Empty for a list of one page. */
  readonly pager: readonly PagerEntry[];
  /** The years to choose from, newest first; empty for short lists. */
  readonly years: readonly ListYear[];
}

/** The page numbers a pager shows: the first, the last, and those around the current one; 0 stands for a gap. */
export function pageWindow(current: number, pages: number): number[] {
  const shown: number[] = [];
  for (let number = 1; number <= pages; number++) {
    const isNear = Math.abs(number - current) <= WINDOW;
    // A gap that hides a single page is wider than the page's number.
    const closesGap =
      (number === 2 && current - WINDOW === 3) || (number === pages - 1 && current + WINDOW === pages - 2);
    if (number === 1 || number === pages || isNear || closesGap) shown.push(number);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

/** The parts of a pager; none where there is one page only. */
export function buildPager(
  current: number,
  pages: number,
  routeOf: (number: number) => string,
): PagerEntry[] {
  if (pages < 2) return [];
  const entries: PagerEntry[] = [];
  if (current > 1) entries.push({ kind: 'previous', label: '上一页', route: routeOf(current - 1) });
  for (const number of pageWindow(current, pages)) {
    if (number === 0) entries.push({ kind: 'gap', label: '…', route: undefined });
    else if (number === current) entries.push({ kind: 'current', label: String(number), route: undefined });
    else entries.push({ kind: 'page', label: String(number), route: routeOf(number) });
  }
  if (current < pages) entries.push({ kind: 'next', label: '下一页', route: routeOf(current + 1) });
  return entries;
}

function paginate(
  column: Column,
  documents: readonly PortalDocument[],
  years: readonly ListYear[],
  year: string | undefined,
  pageSize = PAGE_SIZE,
): ListPage[] {
  const pages = Math.max(1, Math.ceil(documents.length / pageSize));
  const routeOf = (number: number) =>
    year === undefined ? columnPageRoute(column.path, number) : columnYearRoute(column.path, year, number);
  return Array.from({ length: pages }, (_, index) => ({
    column,
    route: routeOf(index + 1),
    number: index + 1,
    pages,
    year,
    documents: documents.slice(index * pageSize, (index + 1) * pageSize),
    pager: buildPager(index + 1, pages, routeOf),
    years,
  }));
}

function yearOf(document: PortalDocument): string {
  return document.fields.publishedOn.slice(0, 4);
}

/** The documents that a column lists by title: without the lists whose entries its table counts. */
function listedDocuments(column: Column): readonly PortalDocument[] {
  if (column.listing !== 'entries') return column.documents;
  const counted: ReadonlySet<PortalDocument> = listsInForce(column);
  return column.documents.filter((document) => !counted.has(document));
}

/**
 * Every page of a column's list, the first first; for long lists the pages of each year follow. Leaders stand by rank,
 * not by date, so they are all on one page.
 */
export const listPagesOf = memoPer((column: Column): readonly ListPage[] => {
  const documents = listedDocuments(column);
  if (column.listing === 'leaders')
    return paginate(column, documents, [], undefined, Math.max(1, documents.length));
  if (documents.length <= PAGE_SIZE * YEAR_PAGES_FROM) return paginate(column, documents, [], undefined);
  const byYear = Map.groupBy(documents, yearOf);
  const years = [...byYear].map(([year, itsDocuments]) => ({
    year,
    route: columnYearRoute(column.path, year, 1),
    total: itsDocuments.length,
  }));
  return [
    ...paginate(column, documents, years, undefined),
    ...[...byYear].flatMap(([year, itsDocuments]) => paginate(column, itsDocuments, years, year)),
  ];
});
