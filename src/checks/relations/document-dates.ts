import { dayOf } from '../../schema/dates.ts';
import type { DocumentRecord } from '../../source/records.ts';
import type { PolicyRecord } from './document-names.ts';

/** Levels of government from the top. 市 and 州 are one. */
const RANKS: Readonly<Record<string, number>> = { 中央: 0, 省: 1, 市: 2, 州: 2, 县: 3 };

/** Whether one level is above another; false where either is not known. */
export function isAbove(level: string | undefined, other: string | undefined): boolean {
  if (level === undefined || other === undefined) return false;
  return (RANKS[level] ?? 0) < (RANKS[other] ?? 0);
}

/** Whether a policy comes from the portal's own government, its agencies or its counties, and not from above. */
export function isOfOwnGovernment({ fields: { level } }: PolicyRecord): boolean {
  return level !== '中央' && level !== '省';
}

/** The day, or the month, on which a document was made or at the latest was known: 成文日期, else 发布日期. */
export function latestDate(fields: NonNullable<DocumentRecord['fields']>): string {
  return fields.issuedOn ?? dayOf(fields.publishedOn);
}

/**
 * Before which day, month or year a document was not made: its 成文日期, the year of its number, else its 发布日期,
 * which may be later by far where it was taken over from elsewhere.
 */
export function earliestDate({ fields }: PolicyRecord): string {
  const numbered = /〔(\d{4})〕/.exec(fields.documentNumber ?? '')?.[1];
  return fields.issuedOn ?? numbered ?? dayOf(fields.publishedOn);
}
