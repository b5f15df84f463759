import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

/** A row of a list of responses: the question leads to the answer. */
export interface ResponseRow extends DocumentLinkView {
  /** Who answered, and where the question was raised. */
  readonly facts: readonly string[];
  readonly isQuestion: boolean;
}

export function responseRows(portal: Portal, documents: readonly PortalDocument[]): ResponseRow[] {
  return documents.map((document) => {
    const link = documentLink(portal, document);
    if (document.type !== 'response') return { ...link, facts: [], isQuestion: false };
    const { question, channel, answeredOn, answeredBy } = document.fields;
    const facts = [
      `回应单位：${answeredBy ?? document.agency.shortName}`,
      ...(answeredOn === undefined ? [] : [`${answeredOn}回应`]),
      ...(channel === undefined ? [] : [`渠道：${channel}`]),
    ];
    return { ...link, title: question, facts, isQuestion: true };
  });
}
