import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

/** A row of a list of official documents. */
export interface OfficialRow extends DocumentLinkView {
  readonly documentNumber: string | undefined;
  /** A day, or a month where the day is not known. */
  readonly issuedOn: string | undefined;
}

export function officialRows(portal: Portal, documents: readonly PortalDocument[]): OfficialRow[] {
  return documents.map((document) => ({
    ...documentLink(portal, document),
    documentNumber: 'documentNumber' in document.fields ? document.fields.documentNumber : undefined,
    issuedOn: document.fields.issuedOn,
  }));
}
