import { type AdditionsPage, RECENT_DAYS } from '../../portal/additions.ts';
import { publisherOf } from '../../portal/agency-names.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import type { ToldTotal } from '../../portal/page-cut.ts';
import { additionsRoute } from '../../portal/routes.ts';
import { dateInWords } from '../../schema/dates.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { href } from './href.ts';
import { pagerSteps, type StepView } from './list-view.ts';
import { type PageFrame, plainFrame } from './page-frame.ts';

/** A document among what is new. */
export interface AdditionRow extends DocumentLinkView {
  /** What it is and whose: `政策文件，州政府办公室`. */
  readonly origin: string;
}

/** What was published on one day. */
export interface AdditionDay {
  readonly date: string;
  readonly heading: string;
  readonly rows: readonly AdditionRow[];
}

/** A month to go to. */
export interface MonthLink {
  readonly label: string;
  readonly href: string;
  readonly total: ToldTotal;
  /** `2019年11月，20条` */
  readonly name: string;
}

/** A page of what is new. */
export interface AdditionsView {
  readonly title: string;
  readonly lead: string;
  /** Whether it is the page to come back to, which marks what has come since. */
  readonly isFirst: boolean;
  readonly days: readonly AdditionDay[];
  readonly pager: readonly StepView[];
  /** The months by their year, newest first; on the pages of the last days only. */
  readonly years: readonly { readonly year: string; readonly months: readonly MonthLink[] }[];
  /** On a month's pages: the months beside it, and the way back. */
  readonly steps: readonly StepView[];
}

function rowOf(portal: Portal, document: PortalDocument): AdditionRow {
  const { shortName } = publisherOf(document);
  return { ...documentLink(portal, document), origin: `${typeOfId(document.type).label}，${shortName}` };
}

function daysOf(portal: Portal, documents: readonly PortalDocument[]): AdditionDay[] {
  const rows = documents.map((document) => rowOf(portal, document));
  return [...Map.groupBy(rows, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    heading: dateInWords(date),
    rows: ofDay,
  }));
}

function yearsOf(portal: Portal, { months }: AdditionsPage): AdditionsView['years'] {
  const byYear = Map.groupBy(months, ({ month }) => month.slice(0, 4));
  return [...byYear].map(([year, ofYear]) => ({
    year: `${year}年`,
    months: ofYear.map(({ month, route, total }) => ({
      label: `${Number(month.slice(5))}月`,
      href: href(portal, route),
      total,
      name: total === undefined ? dateInWords(month) : `${dateInWords(month)}，${total}条`,
    })),
  }));
}

function stepsFrom(portal: Portal, { month, earlier, later }: AdditionsPage): StepView[] {
  if (month === undefined) return [];
  const stepTo = (target: string | undefined, word: string, rel: StepView['rel']): StepView[] => {
    if (target === undefined) return [];
    const label = `${word}：${dateInWords(target)}`;
    return [{ label, href: href(portal, additionsRoute(target, 1)), isCurrent: false, name: undefined, rel }];
  };
  const all = { label: '最近发布和全部月份', href: href(portal, additionsRoute(undefined, 1)) };
  return [
    ...stepTo(earlier, '更早', 'prev'),
    ...stepTo(later, '更晚', 'next'),
    { ...all, isCurrent: false, name: undefined, rel: undefined },
  ];
}

function titleOf({ month, number }: AdditionsPage): string {
  const title = month === undefined ? '最近发布' : `${dateInWords(month)}发布的信息`;
  return number === 1 ? title : `${title}（第${number}页）`;
}

function leadOf({ month, since, total }: AdditionsPage): string {
  const what = `${total === undefined ? '的信息' : ` ${total} 条`}，从新到旧排列。`;
  if (month !== undefined) return `全站这个月发布${what}`;
  const from = since === undefined ? '' : `（${dateInWords(since)}以来）`;
  return total === 0
    ? `最近${RECENT_DAYS}天${from}没有发布新的信息，以前的请按月份查看。`
    : `全站最近${RECENT_DAYS}天${from}发布${what}`;
}

export function additionsView(portal: Portal, page: AdditionsPage): AdditionsView {
  return {
    title: titleOf(page),
    lead: leadOf(page),
    isFirst: page.month === undefined && page.number === 1,
    days: daysOf(portal, page.documents),
    pager: pagerSteps(portal, page),
    years: yearsOf(portal, page),
    steps: stepsFrom(portal, page),
  };
}

export function additionsFrame(portal: Portal, page: AdditionsPage): PageFrame {
  const title = titleOf(page);
  const frame = plainFrame(portal, { title, description: leadOf(page), route: page.route });
  if (page.month === undefined) return frame;
  const recent = { title: '最近发布', href: href(portal, additionsRoute(undefined, 1)) };
  return { ...frame, breadcrumb: [...frame.breadcrumb.slice(0, -1), recent, ...frame.breadcrumb.slice(-1)] };
}
