import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type DocumentNumberParts, splitNumber } from './document-number.ts';

/** A row of a list of official documents. */
export interface OfficialRow extends DocumentLinkView {
  readonly documentNumber: DocumentNumberParts | undefined;
  /** A day, or a month where the day is not known. */
  readonly issuedOn: string | undefined;
}

function numberOf({ fields }: PortalDocument): DocumentNumberParts | undefined {
  return 'documentNumber' in fields && fields.documentNumber !== undefined
    ? splitNumber(fields.documentNumber)
    : undefined;
}

export function officialRows(portal: Portal, documents: readonly PortalDocument[]): OfficialRow[] {
  return documents.map((document) => ({
    ...documentLink(portal, document),
    documentNumber: numberOf(document),
    issuedOn: document.fields.issuedOn,
  }));
}
