import type { RenderedBody } from '../markdown/body.ts';
import { columnKindPagesOf, type EntryPage } from '../portal/entry-pages.ts';
import { type ListPage, listPagesOf } from '../portal/listings.ts';
import type { Column, PortalDocument } from '../portal/model.ts';
import { currentSession } from './session.ts';

/** What a column's page shows: its list's page, a kind of its lists' entries, or the body of the document that a single page shows in place. */
export interface ColumnPageContent {
  readonly column: Column;
  readonly listPage?: ListPage;
  /** A page of a kind of entries across the column's lists. */
  readonly entryPage?: EntryPage;
  readonly document?: PortalDocument;
  readonly body?: RenderedBody;
}

/** Finds what an entry of the `columnPages` collection stands for; undefined once its column is gone. */
export async function columnPage(entry: {
  column: string;
  number?: number | undefined;
  year?: string | undefined;
  list?: string | undefined;
  kind?: string | undefined;
  handler?: string | undefined;
}): Promise<ColumnPageContent | undefined> {
  const { portal, renderBody } = currentSession();
  const column = portal.columnByPath.get(entry.column);
  if (!column) return undefined;
  if (entry.kind !== undefined) {
    const entryPage = columnKindPagesOf(column).find(
      ({ type, kind, number }) => type === entry.list && kind === entry.kind && number === entry.number,
    );
    return entryPage && { column, entryPage };
  }
  if (column.kind === 'list') {
    const listPage = listPagesOf(column).find(
      ({ number, year, handler }) =>
        number === entry.number && year === entry.year && handler === entry.handler,
    );
    return listPage && { column, listPage };
  }
  const [newest] = column.kind === 'page' ? column.documents : [];
  return newest ? { column, document: newest, body: await renderBody(newest) } : { column };
}
