import type { Listing } from '../schema/columns.ts';
import type { PlainDate } from '../schema/dates.ts';
import { PROPOSAL_KINDS } from '../schema/proposal-vocabulary.ts';
import { type ConsultationPhase, consultationPhase } from './consultations.ts';
import type { PortalDocument } from './model.ts';
import { compareText } from './ordering.ts';
import { proposalYear } from './proposals.ts';

const PHASES: readonly ConsultationPhase[] = ['open', 'upcoming', 'closed'];

/** Open consultations first, the one that closes next before the others; then those to come; then what is closed. */
function compareConsultations(a: PortalDocument, b: PortalDocument, today: PlainDate): number {
  if (a.type !== 'consultation' || b.type !== 'consultation')
    return Number(a.type !== 'consultation') - Number(b.type !== 'consultation');
  const phase = consultationPhase(a.fields, today);
  const order = PHASES.indexOf(phase) - PHASES.indexOf(consultationPhase(b.fields, today));
  if (order !== 0) return order;
  if (phase === 'upcoming') return compareText(a.fields.opensOn, b.fields.opensOn);
  const byClosing = compareText(a.fields.closesOn, b.fields.closesOn);
  return phase === 'open' ? byClosing : -byClosing;
}

/** What is said of all cases first; then the cases, the newest year first, by kind and number. */
function compareProposals(a: PortalDocument, b: PortalDocument): number {
  if (a.type !== 'proposal' || b.type !== 'proposal')
    return Number(a.type === 'proposal') - Number(b.type === 'proposal');
  const kindOf = ({ fields }: typeof a) => PROPOSAL_KINDS.indexOf(fields.kind);
  return (
    compareText(proposalYear(b), proposalYear(a)) ||
    kindOf(a) - kindOf(b) ||
    (a.fields.caseNumber ?? Number.MAX_SAFE_INTEGER) - (b.fields.caseNumber ?? Number.MAX_SAFE_INTEGER)
  );
}

/**
 * A column's documents in the order of its style of listing.
 * @param documents newest first, which stays the order wherever the style has no other
 */
export function orderForListing(
  listing: Listing,
  documents: readonly PortalDocument[],
  today: PlainDate,
): readonly PortalDocument[] {
  if (listing === 'consultations') return documents.toSorted((a, b) => compareConsultations(a, b, today));
  return listing === 'proposals' ? documents.toSorted(compareProposals) : documents;
}
