import { dayOf, type PlainDate } from '../schema/dates.ts';
import type { Portal, PortalDocument } from './model.ts';
import { compareText } from './ordering.ts';

/** What was changed in a document after its publication. */
export interface Change {
  readonly changedOn: PlainDate;
  readonly note: string;
}

/** The changes of a document up to the portal's day, newest first; those of one day as they are written. */
export function changesOf(portal: Pick<Portal, 'today'>, { fields }: PortalDocument): Change[] {
  return (fields.changes ?? [])
    .filter(({ changedOn }) => changedOn <= portal.today)
    .sort((a, b) => compareText(b.changedOn, a.changedOn));
}

/** The day on which a document's page last changed its meaning: that of its newest change, else of its publication. */
export function modifiedOn(portal: Pick<Portal, 'today'>, document: PortalDocument): PlainDate {
  const { changes, publishedOn } = document.fields;
  // Nearly all were never changed.
  return (changes && changesOf(portal, document)[0]?.changedOn) ?? dayOf(publishedOn);
}
