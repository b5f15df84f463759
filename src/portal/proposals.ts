import type { PlainDate } from '../schema/dates.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import { nearestAmong } from '../schema/nearest-word.ts';
import type { DocumentRecord } from '../source/records.ts';
import type { Agency, PortalDocument, PortalDocumentOf } from './model.ts';

export type Proposal = PortalDocumentOf<'proposal'>;

function proposalDate({ fields }: Proposal): string {
  return fields.receivedOn ?? fields.publishedOn;
}

/** The year that a proposal counts in: that in which it was handed to its agency, as far as that is known. */
export function proposalYear(proposal: Proposal): string {
  return proposalDate(proposal).slice(0, 4);
}

export function isAnswered({ fields }: Proposal, today: PlainDate): boolean {
  return fields.answeredOn !== undefined && fields.answeredOn <= today;
}

/** The date of whose year a list has a document. */
export function listingDate(document: PortalDocument): string {
  return document.type === 'proposal' ? proposalDate(document) : document.fields.publishedOn;
}

/** The agencies that handle a document, the lead first; none for what is no proposal. */
export function handlersOf(document: PortalDocument): readonly string[] {
  if (document.type !== 'proposal') return [];
  const { leadAgency, assistingAgencies = [] } = document.fields;
  return [...new Set([leadAgency, ...assistingAgencies])];
}

/** Handling agencies that do not exist. */
export function findUnknownHandlers(
  records: readonly DocumentRecord[],
  agencies: ReadonlyMap<string, Agency>,
): Finding[] {
  const nearest = nearestAmong(agencies.keys());
  return records.flatMap((record) => {
    if (record.type !== 'proposal' || !record.fields) return [];
    const { leadAgency, assistingAgencies = [] } = record.fields;
    const named: [string, KeyPath][] = [
      [leadAgency, ['leadAgency']],
      ...assistingAgencies.map((id, index): [string, KeyPath] => [id, ['assistingAgencies', index]]),
    ];
    return named.flatMap(([id, key]): Finding[] => {
      if (agencies.has(id)) return [];
      const near = nearest(id);
      return [
        {
          rule: 'agency-unknown',
          file: record.file,
          at: { key },
          message: `没有单位“${id}”`,
          hint: near === undefined ? '写单位在 agencies 里的文件夹名，如“zfb”。' : `是不是“${near}”？`,
        },
      ];
    });
  });
}
