import type { ListPage } from '../../portal/listings.ts';
import type { Portal } from '../../portal/model.ts';
import type { Listing } from '../../schema/columns.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { href } from './href.ts';
import { type MeetingGroup, meetingGroups } from './meeting-groups.ts';
import { type OfficialRow, officialRows } from './official-rows.ts';

/** A link of a pager or of the choice of years; without `href` it is the current one, or a gap. */
export interface StepView {
  readonly label: string;
  readonly href: string | undefined;
  readonly isCurrent: boolean;
  /** What the link is called aloud, where its label alone says too little. */
  readonly name: string | undefined;
  readonly rel: 'prev' | 'next' | undefined;
}

/** A page of a list, in one of the styles in which documents are listed. */
export type ListView = {
  readonly pager: readonly StepView[];
  readonly years: readonly StepView[];
} & (
  | { readonly listing: 'titles'; readonly rows: readonly DocumentLinkView[] }
  | { readonly listing: 'documents'; readonly rows: readonly OfficialRow[] }
  | { readonly listing: 'meetings'; readonly groups: readonly MeetingGroup[] }
);

/** The pager of a page. */
export function pagerOf(portal: Portal, page: Pick<ListPage, 'pager'>): StepView[] {
  return page.pager.map(({ kind, label, route }) => ({
    label,
    href: route === undefined ? undefined : href(portal, route),
    isCurrent: kind === 'current',
    name: kind === 'page' ? `第${label}页` : undefined,
    rel: kind === 'previous' ? 'prev' : kind === 'next' ? 'next' : undefined,
  }));
}

function yearsOf(portal: Portal, page: ListPage): StepView[] {
  if (page.years.length === 0) return [];
  const all = { label: '全部', href: href(portal, page.column.route), isCurrent: page.year === undefined };
  const years = page.years.map(({ year, route, total }) => ({
    label: `${year}年`,
    href: href(portal, route),
    isCurrent: page.year === year,
    name: page.year === year ? undefined : `${year}年，${total}条`,
  }));
  return [all, ...years].map((step) => ({ name: undefined, rel: undefined, ...step }));
}

/** @returns undefined for an empty list */
export function listView(portal: Portal, page: ListPage): ListView | undefined {
  const { documents, column } = page;
  if (documents.length === 0) return undefined;
  const steps = { pager: pagerOf(portal, page), years: yearsOf(portal, page) };
  const views: Record<Listing, () => ListView> = {
    titles: () => ({
      ...steps,
      listing: 'titles',
      rows: documents.map((document) => documentLink(portal, document)),
    }),
    documents: () => ({ ...steps, listing: 'documents', rows: officialRows(portal, documents) }),
    // The entries stand in tables of their own; what else is in the column is listed by title.
    entries: () => ({
      ...steps,
      listing: 'titles',
      rows: documents.map((document) => documentLink(portal, document)),
    }),
    meetings: () => ({ ...steps, listing: 'meetings', groups: meetingGroups(portal, column, documents) }),
  };
  return views[column.listing]();
}
