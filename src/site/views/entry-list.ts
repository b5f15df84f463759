import { ENTRIES_PER_PAGE } from '../../portal/entry-pages.ts';
import type { ListDocument } from '../../portal/lists.ts';
import type { Portal } from '../../portal/model.ts';
import { type EntryRowsView, entryRows } from './entry-rows.ts';
import { type KindLink, kindAnchor, listKindLinks } from './kind-links.ts';

/** A list on its document's page: its kinds, and of a short list the entries of each. */
export interface EntryListView {
  readonly total: number;
  readonly kinds: readonly KindLink[];
  readonly groups: readonly {
    readonly anchor: string;
    readonly kind: string;
    readonly table: EntryRowsView;
  }[];
}

export function entryListView(portal: Portal, list: ListDocument): EntryListView {
  const { entries, type } = list;
  const kinds = listKindLinks(portal, list);
  const isShort = entries.length <= ENTRIES_PER_PAGE;
  return {
    total: entries.length,
    kinds,
    groups: (isShort ? kinds : []).map(({ kind }) => ({
      anchor: kindAnchor(kind),
      kind,
      table: entryRows(
        type,
        entries.filter((entry) => entry.kind === kind),
        entries,
      ),
    })),
  };
}
