import { type EntryKind, entryTablesOf, listKindsOf } from '../../portal/entry-pages.ts';
import type { ListDocument } from '../../portal/lists.ts';
import type { Column, Portal } from '../../portal/model.ts';
import type { ListTypeId } from '../../schema/list-entry.ts';
import { href } from './href.ts';

/** A kind of entries with its number, and where they are; without `href` it is the page's own. */
export interface KindLink {
  readonly kind: string;
  readonly total: number;
  readonly href: string | undefined;
  /** The kind's anchor, where the page that names it does not hold its entries. */
  readonly anchor: string | undefined;
}

/** The anchor of a kind's entries on a list's own page. */
export function kindAnchor(kind: string): string {
  return `kind-${kind}`;
}

/** Where the entries of a kind of a list are: on a page of their own, or in their part of the list's page. */
export function kindAddress(portal: Portal, list: ListDocument, { kind, pages }: EntryKind): string {
  const [first] = pages;
  return first
    ? href(portal, first.route)
    : `${href(portal, list.route)}#${encodeURIComponent(kindAnchor(kind))}`;
}

/** The kinds of a list. @param current the kind that the page shows, if it shows one only */
export function listKindLinks(portal: Portal, list: ListDocument, current?: string): KindLink[] {
  return listKindsOf(list).map((kind) => ({
    kind: kind.kind,
    total: kind.total,
    href: kind.kind === current ? undefined : kindAddress(portal, list, kind),
    // A list that has grown long is still found by the anchors it had.
    anchor: current === undefined && kind.pages.length > 0 ? kindAnchor(kind.kind) : undefined,
  }));
}

/** The kinds of a column's lists of a type. */
export function columnKindLinks(
  portal: Portal,
  column: Column,
  type: ListTypeId,
  current: string,
): KindLink[] {
  const kinds = entryTablesOf(column).find((table) => table.type === type)?.kinds ?? [];
  return kinds.map(({ kind, total, pages }) => ({
    kind,
    total,
    href: kind === current ? undefined : href(portal, pages[0]?.route ?? column.route),
    anchor: undefined,
  }));
}
