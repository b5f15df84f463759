import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { missingBefore, seriesName } from './meeting-series.ts';

/** A row of a list of meetings. */
export interface MeetingRow extends DocumentLinkView {
  /** `第83次`; undefined for a meeting without a number. */
  readonly number: string | undefined;
  /** The numbers between this row and the one below it of which nothing has been published. */
  readonly missing: string | undefined;
}

/** Meetings of one series and term. */
export interface MeetingGroup {
  /** Undefined where it would only repeat the column's title. */
  readonly heading: string | undefined;
  readonly rows: readonly MeetingRow[];
}

function rowOf(portal: Portal, document: PortalDocument): MeetingRow {
  const number = document.type === 'meeting' ? document.fields.number : undefined;
  return {
    ...documentLink(portal, document),
    number: number === undefined ? undefined : `第${number}次`,
    missing: document.type === 'meeting' ? missingBefore(portal, document) : undefined,
  };
}

/** Groups meetings by series and term, in the order in which they come; within a group that order stays. */
export function meetingGroups(
  portal: Portal,
  column: Column,
  documents: readonly PortalDocument[],
): MeetingGroup[] {
  const groups = Map.groupBy(documents, (document) =>
    document.type === 'meeting' ? seriesName(document) : '',
  );
  return [...groups].map(([name, members]) => ({
    heading: name === '' || (groups.size === 1 && name === column.title) ? undefined : name,
    rows: members.map((document) => rowOf(portal, document)),
  }));
}
