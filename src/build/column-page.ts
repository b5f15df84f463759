import type { RenderedBody } from '../markdown/body.ts';
import { type ListPage, listPagesOf } from '../portal/listings.ts';
import type { Column, PortalDocument } from '../portal/model.ts';
import { currentSession } from './session.ts';

/** What a column's page shows: its list's page, or the body of the document that a single page shows in place. */
export interface ColumnPageContent {
  readonly column: Column;
  readonly listPage?: ListPage;
  readonly document?: PortalDocument;
  readonly body?: RenderedBody;
}

/** Finds what an entry of the `columnPages` collection stands for; undefined once its column is gone. */
export async function columnPage(entry: {
  column: string;
  number?: number | undefined;
  year?: string | undefined;
  handler?: string | undefined;
}): Promise<ColumnPageContent | undefined> {
  const { portal, renderBody } = currentSession();
  const column = portal.columnByPath.get(entry.column);
  if (!column) return undefined;
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
