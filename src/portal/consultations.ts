import type { PlainDate } from '../schema/dates.ts';
import { memoPer } from './memo.ts';
import type { Portal, PortalDocument, PortalDocumentOf } from './model.ts';

export type Consultation = PortalDocumentOf<'consultation'>;

/** Whether opinions are taken: not yet, now, or no more. */
export type ConsultationPhase = 'upcoming' | 'open' | 'closed';

/** On its first and on its last day a consultation is open. */
export function consultationPhase(
  { opensOn, closesOn }: { readonly opensOn: PlainDate; readonly closesOn: PlainDate },
  today: PlainDate,
): ConsultationPhase {
  if (today > closesOn) return 'closed';
  return today < opensOn ? 'upcoming' : 'open';
}

/** What came of a consultation, as far as it may be shown. */
export interface AnnouncedOutcome {
  readonly announcedOn: PlainDate | undefined;
  readonly summary: string | undefined;
  readonly received: number | undefined;
  readonly adopted: number | undefined;
  /** The documents it ended in that are published. */
  readonly policies: readonly PortalDocument[];
}

function publishedOf(portal: Portal, files: readonly string[] = []): PortalDocument[] {
  return [...new Set(files)].flatMap((file) => portal.documentByFile.get(file) ?? []);
}

/**
 * The outcome of a closed consultation; undefined while there is none, before its day, and where nothing of it is
 * published.
 */
export function announcedOutcome(portal: Portal, { fields }: Consultation): AnnouncedOutcome | undefined {
  const { outcome } = fields;
  if (consultationPhase(fields, portal.today) !== 'closed') return undefined;
  if (!outcome || (outcome.announcedOn !== undefined && outcome.announcedOn > portal.today)) return undefined;
  const { announcedOn, summary, received, adopted } = outcome;
  const policies = publishedOf(portal, outcome.policies);
  if (summary === undefined && received === undefined && policies.length === 0) return undefined;
  return { announcedOn, summary, received, adopted, policies };
}

/** The published documents that a consultation asks about. */
export function draftsOf(portal: Portal, document: PortalDocument): PortalDocument[] {
  return document.type === 'consultation' ? publishedOf(portal, document.fields.drafts) : [];
}

const consultationIndex = memoPer((portal: Portal) => {
  const endedIn = new Map<PortalDocument, Consultation[]>();
  const askedAbout = new Map<PortalDocument, Consultation[]>();
  const add = (index: typeof endedIn, target: PortalDocument, consultation: Consultation) => {
    const known = index.get(target);
    if (known) known.push(consultation);
    else index.set(target, [consultation]);
  };
  for (const document of portal.documents) {
    if (document.type !== 'consultation') continue;
    for (const policy of announcedOutcome(portal, document)?.policies ?? []) add(endedIn, policy, document);
    for (const draft of draftsOf(portal, document)) add(askedAbout, draft, document);
  }
  return { endedIn, askedAbout };
});

/** The consultations that ended in a document, newest first. */
export function consultationsBehind(portal: Portal, document: PortalDocument): readonly Consultation[] {
  return consultationIndex(portal).endedIn.get(document) ?? [];
}

/** The consultations that ask about a document as their draft, newest first. */
export function consultationsAbout(portal: Portal, document: PortalDocument): readonly Consultation[] {
  return consultationIndex(portal).askedAbout.get(document) ?? [];
}
