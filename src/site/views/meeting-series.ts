import { memoPer } from '../../portal/memo.ts';
import type { Portal, PortalDocumentOf } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

type Meeting = PortalDocumentOf<'meeting'>;

/** More missing numbers than this are told as a range. */
const NAMED_ONE_BY_ONE = 4;

/** What tells meetings of equal number apart: their series and their term. */
function seriesKey({ fields }: Meeting): string {
  return JSON.stringify([fields.series, fields.term]);
}

const numberedMeetings = memoPer(
  (portal: Portal): ReadonlyMap<string, readonly Meeting[]> =>
    Map.groupBy(
      portal.documents.filter(
        (document): document is Meeting =>
          document.type === 'meeting' && document.fields.number !== undefined,
      ),
      seriesKey,
    ),
);

/** Says which numbers stand between two; both are excluded. @returns undefined where none does */
export function missingBetween(lower: number, upper: number): string | undefined {
  const missing = Array.from({ length: Math.max(0, upper - lower - 1) }, (_, index) => upper - 1 - index);
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (missing.length > NAMED_ONE_BY_ONE) return `第${last}次至第${first}次`;
  return missing.map((number) => `第${number}次`).join('、');
}

/** The numbered meetings of the same series and term, and where a meeting stands among them. */
function neighbours(
  portal: Portal,
  meeting: Meeting,
): { previous: Meeting | undefined; next: Meeting | undefined } {
  const all = numberedMeetings(portal).get(seriesKey(meeting)) ?? [];
  const index = all.indexOf(meeting);
  // Newest first: the next meeting stands before. One whose number does not rise is of another count.
  const next = index < 0 ? undefined : all[index - 1];
  const previous = index < 0 ? undefined : all[index + 1];
  const rises = (earlier: Meeting | undefined, later: Meeting | undefined) =>
    earlier !== undefined && later !== undefined && (earlier.fields.number ?? 0) < (later.fields.number ?? 0);
  return {
    previous: rises(previous, meeting) ? previous : undefined,
    next: rises(meeting, next) ? next : undefined,
  };
}

/** The meetings before and after a meeting in its series, as far as there are any. */
export function meetingNeighbours(portal: Portal, meeting: Meeting): Meeting[] {
  const { previous, next } = neighbours(portal, meeting);
  return [previous, next].filter((each) => each !== undefined);
}

/** The numbers missing between a meeting and the one before it in its series; undefined where none is. */
export function missingBefore(portal: Portal, meeting: Meeting): string | undefined {
  const { previous } = neighbours(portal, meeting);
  return previous && missingBetween(previous.fields.number ?? 0, meeting.fields.number ?? 0);
}

/** A meeting's place in its series. */
export interface MeetingSeriesView {
  readonly name: string;
  readonly previous: DocumentLinkView | undefined;
  readonly next: DocumentLinkView | undefined;
  /** The numbers of which nothing has been published, on either side. */
  readonly missingBefore: string | undefined;
  readonly missingAfter: string | undefined;
}

/** A series with its term, as headings name it. */
export function seriesName({ fields }: Meeting): string {
  return fields.term === undefined ? fields.series : `${fields.series}（${fields.term}）`;
}

/** @returns undefined for a meeting that has no neighbours to go to */
export function meetingSeriesView(portal: Portal, meeting: Meeting): MeetingSeriesView | undefined {
  const { previous, next } = neighbours(portal, meeting);
  if (!previous && !next) return undefined;
  return {
    name: seriesName(meeting),
    previous: previous && documentLink(portal, previous),
    next: next && documentLink(portal, next),
    missingBefore: missingBefore(portal, meeting),
    missingAfter: next && missingBefore(portal, next),
  };
}
