import { type PlainDate, shiftDays } from '../schema/dates.ts';
import { buildPager, type PagerEntry } from './listings.ts';
import { memoPer } from './memo.ts';
import type { Portal, PortalDocument } from './model.ts';
import { cutIntoPages, type ToldTotal } from './page-cut.ts';
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
  readonly total: ToldTotal;
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
  /** Of all its pages. */
  readonly total: ToldTotal;
  readonly documents: readonly PortalDocument[];
  /** Empty where there is one page only. */
  readonly pager: readonly PagerEntry[];
  /** On the pages of the last days: the months in which something was published, newest first. */
  readonly months: readonly AdditionsMonth[];
  /** On a month's pages: the months beside it in which something was published, `2019-10`. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

/** What an addition's page is a page of. */
type Period = Pick<AdditionsPage, 'month' | 'since' | 'earlier' | 'later'>;

/** Of a period's pages, the first tells totals. @param months to choose from */
function paginate(
  documents: readonly PortalDocument[],
  period: Period,
  months: readonly AdditionsMonth[] = [],
): AdditionsPage[] {
  const cut = cutIntoPages(documents, ADDITIONS_PAGE_SIZE);
  const routeOf = (number: number) => additionsRoute(period.month, number);
  return cut.map((shown, index) => ({
    ...period,
    route: routeOf(index + 1),
    number: index + 1,
    total: index === 0 ? documents.length : undefined,
    documents: shown,
    pager: buildPager(index + 1, cut.length, routeOf),
    months: index === 0 ? months : months.map((month) => ({ ...month, total: undefined })),
  }));
}

/** Every page of what is new: the last days first, then month by month, newest first. */
export const additionPagesOf = memoPer((portal: Portal): readonly AdditionsPage[] => {
  const since = shiftDays(portal.today, -RECENT_DAYS);
  const older = portal.documents.findIndex((document) => document.fields.publishedOn < since);
  const recent = older < 0 ? portal.documents : portal.documents.slice(0, older);
  const byMonth = [...groupByPeriod(portal.documents, ({ fields }) => fields.publishedOn, MONTH)];
  const months = byMonth.map(([month, { length }]) => ({
    month,
    route: additionsRoute(month, 1),
    total: length,
  }));
  return [
    ...paginate(recent, { month: undefined, since, earlier: undefined, later: undefined }, months),
    ...byMonth.flatMap(([month, documents], index) => {
      const [earlier, later] = [months[index + 1]?.month, months[index - 1]?.month];
      return paginate(documents, { month, since: undefined, earlier, later });
    }),
  ];
});
