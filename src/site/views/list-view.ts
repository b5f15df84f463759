import { publisherOf } from '../../portal/agency-names.ts';
import { isColumnStart, type ListPage } from '../../portal/listings.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import type { Listing } from '../../schema/columns.ts';
import { type ConsultationGroup, consultationGroups } from './consultation-groups.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { href, type LinkView } from './href.ts';
import { type LeaderCards, leaderCards } from './leader-cards.ts';
import { type MeetingGroup, meetingGroups } from './meeting-groups.ts';
import { type OfficialRow, officialRows } from './official-rows.ts';
import { type ProposalGroup, proposalGroups } from './proposal-groups.ts';
import { type ProposalRateView, proposalRate } from './proposal-rate.ts';
import { type ResponseRow, responseRows } from './response-rows.ts';
import { type TopicCard, topicCard } from './topic-contents.ts';

/** A link of a pager or of the choice of years; without `href` it is the current one, or a gap. */
export interface StepView {
  readonly label: string;
  readonly href: string | undefined;
  readonly isCurrent: boolean;
  /** What the link is called aloud, where its label alone says too little. */
  readonly name: string | undefined;
  readonly rel: 'prev' | 'next' | undefined;
}

/** A list of proposals with what is said of all of them. */
export interface ProposalListView {
  readonly groups: readonly ProposalGroup[];
  /** On the first page only. */
  readonly rate: ProposalRateView | undefined;
  /** The pages of the agencies that handle proposals, where there are several. */
  readonly handlers: readonly (LinkView & { readonly isCurrent: boolean })[];
  /** Where all proposals are, on a page of an agency. */
  readonly all: string | undefined;
}

/** A page of a list, in one of the styles of listing. `others` are documents of a type that the style is not made for. */
export type ListView = {
  readonly pager: readonly StepView[];
  readonly years: readonly StepView[];
} & (
  | { readonly listing: 'titles'; readonly rows: readonly DocumentLinkView[] }
  | { readonly listing: 'documents'; readonly rows: readonly OfficialRow[] }
  | { readonly listing: 'meetings'; readonly groups: readonly MeetingGroup[] }
  | {
      readonly listing: 'leaders';
      readonly cards: LeaderCards | undefined;
      readonly others: readonly DocumentLinkView[];
    }
  | {
      readonly listing: 'topics';
      readonly topics: readonly TopicCard[];
      readonly others: readonly DocumentLinkView[];
    }
  | { readonly listing: 'consultations'; readonly groups: readonly ConsultationGroup[] }
  | ({ readonly listing: 'proposals' } & ProposalListView)
  | { readonly listing: 'responses'; readonly rows: readonly ResponseRow[] }
);

/** A pager's parts as links. */
export function pagerSteps(portal: Portal, page: Pick<ListPage, 'pager'>): StepView[] {
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
  const all = {
    label: '全部',
    href: href(portal, page.column.route),
    isCurrent: page.year === undefined && page.handler === undefined,
  };
  const years = page.years.map(({ year, route, total }) => ({
    label: `${year}年`,
    href: href(portal, route),
    isCurrent: page.year === year,
    name: page.year === year || total === undefined ? undefined : `${year}年，${total}条`,
  }));
  return [all, ...years].map((step) => ({ name: undefined, rel: undefined, ...step }));
}

function othersThan(
  portal: Portal,
  documents: readonly PortalDocument[],
  type: PortalDocument['type'],
): DocumentLinkView[] {
  return documents
    .filter((document) => document.type !== type)
    .map((document) => documentLink(portal, document));
}

/** A document's row; among another agency's it is marked with the name of the agency that published it. */
function rowOf(portal: Portal, { column }: ListPage, document: PortalDocument): DocumentLinkView {
  const link = documentLink(portal, document);
  if (!column.agency || column.agency === document.agency) return link;
  return { ...link, marks: [publisherOf(document).shortName, ...link.marks] };
}

function handlersOf(portal: Portal, page: ListPage): ProposalListView['handlers'] {
  const links = page.handlers.flatMap(({ agency: id, route, total }) => {
    const agency = portal.agencyById.get(id);
    if (!agency) return [];
    const title = total === undefined ? agency.shortName : `${agency.shortName}（${total}件）`;
    return [{ title, href: href(portal, route), isExternal: false, isCurrent: page.handler === id, agency }];
  });
  return links.sort((a, b) => portal.agencies.indexOf(a.agency) - portal.agencies.indexOf(b.agency));
}

function proposalList(portal: Portal, page: ListPage): ProposalListView {
  return {
    groups: proposalGroups(portal, page.documents),
    rate: isColumnStart(page) ? proposalRate(portal, page.column) : undefined,
    handlers: handlersOf(portal, page),
    all: page.handler === undefined ? undefined : href(portal, page.column.route),
  };
}

/** @returns undefined for an empty list */
export function listView(portal: Portal, page: ListPage): ListView | undefined {
  const { documents, column } = page;
  if (documents.length === 0) return undefined;
  const steps = { pager: pagerSteps(portal, page), years: yearsOf(portal, page) };
  const views: Record<Listing, () => ListView> = {
    titles: () => ({
      ...steps,
      listing: 'titles',
      rows: documents.map((document) => rowOf(portal, page, document)),
    }),
    documents: () => ({ ...steps, listing: 'documents', rows: officialRows(portal, documents) }),
    // The entries stand in tables of their own; what else is in the column is listed by title.
    entries: () => views.titles(),
    meetings: () => ({ ...steps, listing: 'meetings', groups: meetingGroups(portal, column, documents) }),
    leaders: () => ({
      ...steps,
      listing: 'leaders',
      cards: leaderCards(portal, documents),
      others: othersThan(portal, documents, 'leader'),
    }),
    topics: () => ({
      ...steps,
      listing: 'topics',
      topics: documents.flatMap((document) =>
        document.type === 'topic' ? [topicCard(portal, document)] : [],
      ),
      others: othersThan(portal, documents, 'topic'),
    }),
    consultations: () => ({
      ...steps,
      listing: 'consultations',
      groups: consultationGroups(portal, documents),
    }),
    proposals: () => ({ ...steps, listing: 'proposals', ...proposalList(portal, page) }),
    responses: () => ({ ...steps, listing: 'responses', rows: responseRows(portal, documents) }),
  };
  return views[column.listing]();
}
