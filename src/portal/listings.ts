import { listsInForce } from './lists.ts';
import { memoPer } from './memo.ts';
import type { Column, PortalDocument } from './model.ts';
import { compareText } from './ordering.ts';
import { cutIntoPages, type ToldTotal } from './page-cut.ts';
import { groupByPeriod, YEAR } from './periods.ts';
import { handlersOf, listingDate } from './proposals.ts';
import { columnHandlerRoute, columnPageRoute, columnYearRoute } from './routes.ts';

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
  readonly total: ToldTotal;
}

/** An agency that handles proposals of a list. */
export interface ListHandler {
  readonly agency: string;
  readonly route: string;
  readonly total: ToldTotal;
}

/** What a list can be narrowed to. */
type Choices = Pick<ListPage, 'years' | 'handlers'>;

/** What a list is narrowed to. */
interface Narrowing {
  readonly year?: string;
  readonly handler?: string;
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
  /** The handling agency, by its id, that the list is narrowed to, if it is. */
  readonly handler: string | undefined;
  readonly documents: readonly PortalDocument[];
  /** Empty for a list of one page. */
  readonly pager: readonly PagerEntry[];
  /** The years to choose from, newest first; empty for short lists. */
  readonly years: readonly ListYear[];
  /** The handling agencies to choose from, by their ids; empty for lists without proposals. */
  readonly handlers: readonly ListHandler[];
}

/** Whether a page is where its column begins: the first of the whole list. */
export function isColumnStart({ number, year, handler }: ListPage): boolean {
  return number === 1 && year === undefined && handler === undefined;
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

/** The choices of the pages that follow a list's first. */
function withoutTotals({ years, handlers }: Choices): Choices {
  return {
    years: years.map((year) => ({ ...year, total: undefined })),
    handlers: handlers.map((handler) => ({ ...handler, total: undefined })),
  };
}

function paginate(
  column: Column,
  documents: readonly PortalDocument[],
  [first, following]: readonly [Choices, Choices],
  { year, handler }: Narrowing,
  pageSize = PAGE_SIZE,
): ListPage[] {
  const cut = cutIntoPages(documents, pageSize);
  const routeOf = (number: number) => {
    if (handler !== undefined) return columnHandlerRoute(column.path, handler, number);
    return year === undefined
      ? columnPageRoute(column.path, number)
      : columnYearRoute(column.path, year, number);
  };
  return cut.map((shown, index) => ({
    column,
    route: routeOf(index + 1),
    number: index + 1,
    pages: cut.length,
    year,
    handler,
    documents: shown,
    // Most pages are looked at by the plan alone, which asks for none.
    get pager() {
      return buildPager(index + 1, cut.length, routeOf);
    },
    ...(index === 0 ? first : following),
  }));
}

/** Documents by their years, newest first; none where the list is short enough without. */
function groupByYear(documents: readonly PortalDocument[]): [string, PortalDocument[]][] {
  if (documents.length <= PAGE_SIZE * YEAR_PAGES_FROM) return [];
  return [...groupByPeriod(documents, listingDate, YEAR)].sort(([a], [b]) => compareText(b, a));
}

/** The documents that a column lists by title: without the lists whose entries its table counts. */
function listedDocuments(column: Column): readonly PortalDocument[] {
  if (column.listing !== 'entries') return column.listed;
  const counted: ReadonlySet<PortalDocument> = listsInForce(column);
  return column.listed.filter((document) => !counted.has(document));
}

/** Documents by the agencies that handle them, in the order of the agencies' ids; none where one handles all. */
function groupByHandler(documents: readonly PortalDocument[]): [string, PortalDocument[]][] {
  const groups = new Map<string, PortalDocument[]>();
  for (const document of documents)
    for (const agency of handlersOf(document)) {
      const known = groups.get(agency);
      if (known) known.push(document);
      else groups.set(agency, [document]);
    }
  return groups.size > 1 ? [...groups].sort(([a], [b]) => compareText(a, b)) : [];
}

/**
 * Every page of a column's list, the first first; for long lists the pages of each year follow, for proposals those
 * of each handling agency. Leaders stand by rank, not by date, so they are all on one page.
 */
export const listPagesOf = memoPer((column: Column): readonly ListPage[] => {
  const listed = listedDocuments(column);
  const isWhole = column.listing === 'leaders';
  const byYear = isWhole ? [] : groupByYear(listed);
  const byHandler = column.listing === 'proposals' ? groupByHandler(listed) : [];
  const told: Choices = {
    years: byYear.map(([year, { length }]) => ({
      year,
      route: columnYearRoute(column.path, year, 1),
      total: length,
    })),
    handlers: byHandler.map(([agency, { length }]) => ({
      agency,
      route: columnHandlerRoute(column.path, agency, 1),
      total: length,
    })),
  };
  const choices = [told, withoutTotals(told)] as const;
  return [
    ...paginate(column, listed, choices, {}, isWhole ? Math.max(1, listed.length) : PAGE_SIZE),
    ...byYear.flatMap(([year, documents]) => paginate(column, documents, choices, { year })),
    ...byHandler.flatMap(([handler, documents]) => paginate(column, documents, choices, { handler })),
  ];
});
