import { type ListPage, listPagesOf } from '../../portal/listings.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { isAnswered, type Proposal, proposalYear } from '../../portal/proposals.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../../schema/proposal-vocabulary.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { href } from './href.ts';

/** A row of a list of proposals; other documents of the column have no facts. */
export interface ProposalRow extends DocumentLinkView {
  /** Number, agencies, answer and result in words. */
  readonly facts: readonly string[];
}

/** Proposals of one year and kind on one page. */
export interface ProposalGroup {
  /** Where links to the year and kind lead; undefined for what is no proposal. */
  readonly id: string | undefined;
  readonly heading: string | undefined;
  readonly rows: readonly ProposalRow[];
}

function groupId(year: string, kind: ProposalKind): string {
  return `cases-${year}-${PROPOSAL_KINDS.indexOf(kind) + 1}`;
}

function idOf(document: Proposal): string {
  return groupId(proposalYear(document), document.fields.kind);
}

function namesOf(portal: Portal, agencies: readonly string[]): string {
  return agencies.flatMap((id) => portal.agencyById.get(id)?.shortName ?? []).join('、');
}

function factsOf(portal: Portal, document: Proposal): string[] {
  const { caseNumber, leadAgency, assistingAgencies = [], answeredOn, result } = document.fields;
  const lead = namesOf(portal, [leadAgency]);
  const assisting = namesOf(portal, assistingAgencies);
  return [
    ...(caseNumber === undefined ? [] : [`第${caseNumber}号`]),
    ...(lead === '' ? [] : [`主办：${lead}`]),
    ...(assisting === '' ? [] : [`会办：${assisting}`]),
    isAnswered(document, portal.today) ? `${answeredOn}答复` : '办理中',
    ...(isAnswered(document, portal.today) && result !== undefined ? [result] : []),
  ];
}

/** Groups a page of a list by year and kind; what is no proposal stands in a group without a heading. */
export function proposalGroups(portal: Portal, documents: readonly PortalDocument[]): ProposalGroup[] {
  const groups = Map.groupBy(documents, (document) =>
    document.type === 'proposal' ? idOf(document) : undefined,
  );
  return [...groups].map(([id, members]) => {
    const [first] = members;
    return {
      id,
      heading: first?.type === 'proposal' ? `${proposalYear(first)}年${first.fields.kind}` : undefined,
      rows: members.map((document) => ({
        ...documentLink(portal, document),
        facts: document.type === 'proposal' ? factsOf(portal, document) : [],
      })),
    };
  });
}

const firstPages = memoPer((column: Column): ReadonlyMap<string, ListPage> => {
  const pages = new Map<string, ListPage>();
  for (const page of listPagesOf(column)) {
    if (page.year !== undefined || page.handler !== undefined) continue;
    for (const document of page.documents)
      if (document.type === 'proposal' && !pages.has(idOf(document))) pages.set(idOf(document), page);
  }
  return pages;
});

/** Where the cases of a year and kind begin in a column's list; undefined where there are none. */
export function groupAddress(
  portal: Portal,
  column: Column,
  year: string,
  kind: ProposalKind,
): string | undefined {
  const id = groupId(year, kind);
  const page = firstPages(column).get(id);
  return page && `${href(portal, page.route)}#${id}`;
}
