import { type Change, changesOf } from '../../portal/changes.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type ReadingTime, readingTime } from './reading-time.ts';

/** What stands above a document's text, beside its metadata: when it last changed, and how long it is. */
export interface DocumentState {
  readonly updatedOn: string | undefined;
  readonly reading: ReadingTime | undefined;
  /** What was changed since it was published, newest first. */
  readonly changes: readonly Change[];
}

export function documentState(portal: Portal, document: PortalDocument): DocumentState {
  const changes = changesOf(portal, document);
  return { updatedOn: changes[0]?.changedOn, reading: readingTime(document.facts.length), changes };
}
