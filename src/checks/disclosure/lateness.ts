import { memoPer } from '../../portal/memo.ts';
import { dayOf, type PlainDate, shiftDays } from '../../schema/dates.ts';
import { countWorkingDays, type WorkingDays } from '../../schema/working-days.ts';
import type { DocumentRecord } from '../../source/records.ts';
import type { CheckInput } from '../rule.ts';
import { isOwnText } from './own-texts.ts';

/** Within how many working days a document is to be published. */
export const LIMIT = 20;
/** The first regulation of disclosure is in force from this day on; its article 18 has the same limit as article 26 now. */
const IN_FORCE_FROM = '2008-05-01';

/** The time from a document's issue to its publication. */
export interface Delay {
  readonly record: DocumentRecord;
  readonly issuedOn: PlainDate;
  readonly publishedOn: PlainDate;
  readonly workingDays: number;
  /** The years of it that calendar.yaml does not know. */
  readonly unknownYears: readonly string[];
}

/** The last day that a date can mean which is known to the month only. */
function lastDay(date: string): PlainDate {
  if (date.length >= 10) return dayOf(date);
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next =
    month === 12 ? `${year + 1}-01-01` : `${date.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  return shiftDays(next, -1);
}

/** A number of which two differ by no less than the days between them: as if every month had 31. */
function roughNumber(day: PlainDate): number {
  return Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10));
}

function delayOf(record: DocumentRecord, days: WorkingDays): Delay | undefined {
  const { fields } = record;
  if (
    !fields?.issuedOn ||
    fields.disclosure !== '主动公开' ||
    fields.review !== '通过' ||
    fields.sample === true
  )
    return undefined;
  const [issuedOn, publishedOn] = [lastDay(fields.issuedOn), dayOf(fields.publishedOn)];
  // So few days have no more working days; most documents end here.
  if (issuedOn < IN_FORCE_FROM || roughNumber(publishedOn) - roughNumber(issuedOn) <= LIMIT) return undefined;
  const workingDays = days.between(issuedOn, publishedOn);
  if (workingDays <= LIMIT) return undefined;
  return {
    record,
    issuedOn,
    publishedOn,
    workingDays,
    unknownYears: days.unknownYears(issuedOn, publishedOn),
  };
}

/**
 * The documents that were published more than twenty working days after their issue, as far as calendar.yaml tells: own
 * official texts. Samples and reprints of higher authorities' texts are left out.
 * Source: 政府信息公开条例 (2019), article 26; the day of the issue itself does not count.
 */
export const findDelays = memoPer(({ portal, content }: CheckInput): readonly Delay[] => {
  const days = countWorkingDays(content.calendar);
  return content.documents.flatMap((record): Delay[] => {
    const delay = delayOf(record, days);
    const agency = delay && portal.agencyById.get(record.agency);
    return agency && isOwnText(record, agency, portal) ? [delay] : [];
  });
});
