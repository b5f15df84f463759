import { type PlainDate, shiftDays } from '../schema/dates.ts';
import { buildPager, type PagerEntry } from './listings.ts';
import { memoPer } from './memo.ts';
import type { Portal, PortalDocument } from './model.ts';
import { groupByPeriod, MONTH } from './periods.ts';
import { additionsRoute } from './routes.ts';

/** How many days back the first page of what is new goes. */
export const RECENT_DAYS = 30;
/** Rows on a page of what is new: a busy month of a whole portal has a thousand. */
export const ADDITIONS_PAGE_SIZE = 100;

/** A month in which something was published. */
export interface AdditionsMonth {
  /** `2019-11` */
  readonly month: string;
  readonly route: string;
  readonly total: number;
}

/** One page of what is new: of the last days, or of a month. */
export interface AdditionsPage {
  readonly route: string;
  /** Undefined for the last days. */
  readonly month: string | undefined;
  /** The first day that a page of the last days reaches back to. */
  readonly since: PlainDate | undefined;
  /** Counts from 1. */
  readonly number: number;
  /** How many documents there are in all, on all its pages. */
  readonly total: number;
  readonly documents: readonly PortalDocument[];
  /** Empty where there is one page only. */
  readonly pager: readonly PagerEntry[];
}

const byMonth = memoPer((portal: Portal) =>
  groupByPeriod(portal.documents, ({ fields }) => fields.publishedOn, MONTH),
);

/** The months in which something was published, newest first. */
export function additionMonthsOf(portal: Portal): AdditionsMonth[] {
  return [...byMonth(portal)].map(([month, documents]) => ({
    month,
    route: additionsRoute(month, 1),
    total: documents.length,
  }));
}

function paginate(
  documents: readonly PortalDocument[],
  period: Pick<AdditionsPage, 'month' | 'since'>,
): AdditionsPage[] {
  const pages = Math.max(1, Math.ceil(documents.length / ADDITIONS_PAGE_SIZE));
  const routeOf = (number: number) => additionsRoute(period.month, number);
  return Array.from({ length: pages }, (_, index) => ({
    ...period,
    route: routeOf(index + 1),
    number: index + 1,
    total: documents.length,
    documents: documents.slice(index * ADDITIONS_PAGE_SIZE, (index + 1) * ADDITIONS_PAGE_SIZE),
    pager: buildPager(index + 1, pages, routeOf),
  }));
}

/** Every page of what is new: the last days first, then month by month, newest first. */
export const additionPagesOf = memoPer((portal: Portal): readonly AdditionsPage[] => {
  const since = shiftDays(portal.today, -RECENT_DAYS);
  const older = portal.documents.findIndex((document) => document.fields.publishedOn < since);
  const recent = older < 0 ? portal.documents : portal.documents.slice(0, older);
  return [
    ...paginate(recent, { month: undefined, since }),
    ...[...byMonth(portal)].flatMap(([month, documents]) => paginate(documents, { month, since: undefined })),
  ];
});
