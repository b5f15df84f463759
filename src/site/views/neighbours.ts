import { memoPer } from '../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { homeColumnOf } from './column-ancestry.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

/** The documents beside a document in its column's list. */
export interface NeighboursView {
  readonly column: string;
  /** The one above it, published after it. */
  readonly newer: DocumentLinkView | undefined;
  /** The one below it, published before it. */
  readonly older: DocumentLinkView | undefined;
}

const places = memoPer(
  ({ documents }: Column) => new Map(documents.map((document, index) => [document, index])),
);

/** The documents before and after a document in the list of its own column: `[newer, older]`. */
export function columnNeighbours(document: PortalDocument): (PortalDocument | undefined)[] {
  const column = homeColumnOf(document);
  const place = column && places(column).get(document);
  if (column?.kind !== 'list' || place === undefined) return [];
  return [column.documents[place - 1], column.documents[place + 1]];
}

/**
 * A document's neighbours in the list of its own column; none where that is no list or holds nothing else.
 * Meetings have their series instead, which counts by number.
 */
export function neighbours(portal: Portal, document: PortalDocument): NeighboursView | undefined {
  const column = homeColumnOf(document);
  if (!column || document.type === 'meeting') return undefined;
  const [newer, older] = columnNeighbours(document).map((each) => each && documentLink(portal, each));
  return newer || older ? { column: column.title, newer, older } : undefined;
}
