import { PAGE_SIZE } from '../../portal/listings.ts';
import { agencyListsInForce } from '../../portal/lists.ts';
import type { Agency, Portal, PortalDocument } from '../../portal/model.ts';
import { type AgencyHistory, agencyHistory, type ReformNotice, reformNotice } from './agency-reform.ts';
import { agencyContactRows } from './contact-rows.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { columnLink, type LinkView } from './href.ts';
import { cardsInOffice, type LeaderCard } from './leader-cards.ts';
import type { MetadataRow } from './metadata.ts';
import { type AccountView, accountViews } from './social-media.ts';

/** An agency's home page. */
export interface AgencyHomeView {
  /** What became of it, where it is no more. */
  readonly notice: ReformNotice | undefined;
  readonly history: AgencyHistory | undefined;
  readonly accounts: readonly AccountView[];
  readonly duties: string | undefined;
  readonly note: string | undefined;
  /** Those in office, by rank. */
  readonly leaders: readonly LeaderCard[];
  readonly contact: readonly MetadataRow[];
  /** Its guide, its catalog, its newest annual report and its lists. */
  readonly keyDocuments: readonly DocumentLinkView[];
  /** The columns of its own tree. */
  readonly columns: readonly LinkView[];
  readonly newest: readonly DocumentLinkView[];
  readonly published: number;
}

function keyDocumentsOf(agency: Agency): PortalDocument[] {
  const { guide, catalog, documents } = agency;
  const report = documents.find((document) => document.type === 'annual-report');
  return [guide, catalog, report, ...agencyListsInForce(agency)].filter((document) => document !== undefined);
}

export function agencyHomeView(portal: Portal, agency: Agency): AgencyHomeView {
  return {
    notice: reformNotice(portal, agency),
    history: agencyHistory(portal, agency),
    accounts: accountViews(portal, agency.socialMedia),
    duties: agency.duties,
    note: agency.note,
    leaders: cardsInOffice(portal, agency.documents),
    contact: agencyContactRows(agency),
    keyDocuments: keyDocumentsOf(agency).map((document) => documentLink(portal, document)),
    columns: agency.columns.map((column) => columnLink(portal, column)),
    newest: agency.documents.slice(0, PAGE_SIZE).map((document) => documentLink(portal, document)),
    published: agency.documents.length,
  };
}
