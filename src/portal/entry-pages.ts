import { LIST_FORMS, LIST_TYPE_IDS, type ListEntry, type ListTypeId } from '../schema/list-entry.ts';
import { type TypeId, typeOfId } from '../schema/types/index.ts';
import { compareAgencies } from './agencies.ts';
import { buildPager, type PagerEntry } from './listings.ts';
import { isList, type ListDocument, listsInForce } from './lists.ts';
import { memoPer } from './memo.ts';
import type { Column, PortalDocument } from './model.ts';
import { columnKindRoute, listKindRoute } from './routes.ts';

/** Entries on a page. A list that has no more stands on its document's page as a whole. */
export const ENTRIES_PER_PAGE = 100;

/** Entries of one list that stand together on a page. */
export interface EntryGroup {
  readonly document: ListDocument;
  readonly entries: readonly ListEntry[];
}

/** One page of the entries of a kind: of one list, or of a column's lists across agencies. */
export interface EntryPage {
  readonly route: string;
  readonly type: ListTypeId;
  readonly kind: string;
  /** Counts from 1. */
  readonly number: number;
  readonly groups: readonly EntryGroup[];
  /** Entries of the kind on all its pages, and the lists they are of. */
  readonly total: number;
  readonly lists: number;
  readonly pager: readonly PagerEntry[];
}

/** A kind of entries, with its pages; a list that is short has none of its own. */
export interface EntryKind {
  readonly kind: string;
  readonly total: number;
  readonly pages: readonly EntryPage[];
}

/** A list in force as a row of a column's table. */
export interface EntryRow {
  readonly document: ListDocument;
  readonly countOf: ReadonlyMap<string, number>;
  readonly total: number;
}

/** All lists of a type in a column, counted by agency and kind. */
export interface EntryTable {
  readonly type: ListTypeId;
  readonly kinds: readonly EntryKind[];
  /** In the order of the agencies' directory. */
  readonly rows: readonly EntryRow[];
  readonly total: number;
}

/** The kinds that occur, in the order that is set, or else as they come. */
function orderKinds(type: ListTypeId, entries: readonly ListEntry[]): string[] {
  const found = new Set(entries.map(({ kind }) => kind));
  return LIST_FORMS[type].kinds?.filter((kind) => found.has(kind)) ?? [...found];
}

function paginate(
  type: ListTypeId,
  kind: string,
  groups: readonly EntryGroup[],
  routeOf: (number: number) => string,
): EntryPage[] {
  const rows = groups.flatMap(({ document, entries }) => entries.map((entry) => ({ document, entry })));
  const pages = Math.ceil(rows.length / ENTRIES_PER_PAGE);
  return Array.from({ length: pages }, (_, index) => {
    const shown = rows.slice(index * ENTRIES_PER_PAGE, (index + 1) * ENTRIES_PER_PAGE);
    return {
      route: routeOf(index + 1),
      type,
      kind,
      number: index + 1,
      groups: [...Map.groupBy(shown, ({ document }) => document)].map(([document, its]) => ({
        document,
        entries: its.map(({ entry }) => entry),
      })),
      total: rows.length,
      lists: groups.length,
      pager: buildPager(index + 1, pages, routeOf),
    };
  });
}

/** The kinds of a list. Only a long list has pages for them. */
export const listKindsOf = memoPer((list: ListDocument): readonly EntryKind[] => {
  const byKind = Map.groupBy(list.entries, ({ kind }) => kind);
  return orderKinds(list.type, list.entries).map((kind) => {
    const entries = byKind.get(kind) ?? [];
    const isLong = list.entries.length > ENTRIES_PER_PAGE;
    const pages = isLong
      ? paginate(list.type, kind, [{ document: list, entries }], (number) =>
          listKindRoute(list.route, kind, number),
        )
      : [];
    return { kind, total: entries.length, pages };
  });
});

/** The pages that a document has beside its own: those of a long list's kinds. */
export function kindPagesOf(document: PortalDocument): readonly EntryPage[] {
  return isList(document) ? listKindsOf(document).flatMap(({ pages }) => pages) : [];
}

function buildTable(column: Column, type: ListTypeId, lists: readonly ListDocument[]): EntryTable {
  const entries = lists.flatMap((list) => list.entries);
  const rows = lists.map((document) => ({
    document,
    countOf: new Map(listKindsOf(document).map(({ kind, total }) => [kind, total])),
    total: document.entries.length,
  }));
  const { collection } = typeOfId(type satisfies TypeId);
  const sorted = lists.map((document) => ({
    document,
    byKind: Map.groupBy(document.entries, ({ kind }) => kind),
  }));
  const kinds = orderKinds(type, entries).map((kind) => {
    const groups = sorted.flatMap(({ document, byKind }): EntryGroup[] => {
      const its = byKind.get(kind);
      return its ? [{ document, entries: its }] : [];
    });
    const pages = paginate(type, kind, groups, (number) =>
      columnKindRoute(column.path, collection, kind, number),
    );
    return { kind, total: pages[0]?.total ?? 0, pages };
  });
  return { type, kinds, rows, total: entries.length };
}

/** The tables of a column whose listing is `entries`: one for each type of list that it holds. */
export const entryTablesOf = memoPer((column: Column): readonly EntryTable[] => {
  if (column.kind !== 'list' || column.listing !== 'entries') return [];
  const lists = [...listsInForce(column)].sort((a, b) => compareAgencies(a.agency, b.agency));
  return LIST_TYPE_IDS.flatMap((type) => {
    const ofType = lists.filter((list) => list.type === type);
    return ofType.length > 0 ? [buildTable(column, type, ofType)] : [];
  });
});

/** The pages of a column's kinds, across agencies. */
export function columnKindPagesOf(column: Column): readonly EntryPage[] {
  return entryTablesOf(column).flatMap(({ kinds }) => kinds.flatMap(({ pages }) => pages));
}
