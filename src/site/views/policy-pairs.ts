import type { Portal, PortalDocument } from '../../portal/model.ts';
import { validityOf } from '../../portal/validity.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type OfficialRow, officialRows } from './official-rows.ts';

/** A policy with what explains it. */
export interface PolicyPair extends OfficialRow {
  /** Stated to be in force: said of a policy only where its editor said so. */
  readonly isInForce: boolean;
  readonly interpretations: readonly DocumentLinkView[];
}

/** How many interpretations stand beside a policy; its page has them all. */
const SHOWN = 3;

/** Policies, each with its number, its state and its newest interpretations. */
export function policyPairs(portal: Portal, policies: readonly PortalDocument[]): PolicyPair[] {
  return officialRows(portal, policies).map((row, index) => {
    const policy = policies[index] as PortalDocument;
    return {
      ...row,
      isInForce: validityOf(portal, policy) === '有效',
      interpretations: policy.interpretedBy.slice(0, SHOWN).map((each) => documentLink(portal, each)),
    };
  });
}
