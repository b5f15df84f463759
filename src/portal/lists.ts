import { LIST_TYPE_IDS, type ListTypeId } from '../schema/list-entry.ts';
import { memoPer } from './memo.ts';
import type { Agency, Column, PortalDocument, PortalDocumentOf } from './model.ts';

/** A published list (权责清单, 公共服务事项清单). */
export type ListDocument = { [Type in ListTypeId]: PortalDocumentOf<Type> }[ListTypeId];

export function isList(document: PortalDocument): document is ListDocument {
  return (LIST_TYPE_IDS as readonly string[]).includes(document.type);
}

/** The first list of each agency and type: of documents that come newest first, the lists in force. */
function newestLists(documents: readonly PortalDocument[]): ReadonlySet<ListDocument> {
  const newest = new Map<string, ListDocument>();
  for (const document of documents) {
    if (!isList(document)) continue;
    const key = `${document.type} ${document.agency.id}`;
    if (!newest.has(key)) newest.set(key, document);
  }
  return new Set(newest.values());
}

/** The lists that a column counts: of each agency and type the newest, since a new list stands in the place of the old. */
export const listsInForce = memoPer((column: Column) => newestLists(column.documents));

/** An agency's lists in force. */
export const agencyListsInForce = memoPer((agency: Agency) => newestLists(agency.documents));

/** The list that stands in the place of an old one; undefined for the list in force. */
export function successorOf(list: ListDocument): ListDocument | undefined {
  const inForce = [...agencyListsInForce(list.agency)].find(({ type }) => type === list.type);
  return inForce === list ? undefined : inForce;
}
