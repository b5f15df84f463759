import { flattenColumns } from '../../portal/columns.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** The columns that lead to a column, from the top, the column itself last. */
export function ancestryOf(column: Column): Column[] {
  return column.parent ? [...ancestryOf(column.parent), column] : [column];
}

/** The portal's column that holds the directory of agencies, if there is one. */
export const directoryColumnOf = memoPer((portal: Portal): Column | undefined =>
  flattenColumns(portal.columns).find((column) => column.kind === 'agencies'),
);

/** The column whose place in the navigation a document takes: the portal's own before its agency's. */
export function homeColumnOf(document: PortalDocument): Column | undefined {
  return document.columns[0] ?? document.agencyColumn;
}

/** The column of the top navigation that a column or an agency belongs to. */
export function topColumnOf(portal: Portal, column: Column | undefined): Column | undefined {
  const ofPortal = column === undefined || column.agency ? directoryColumnOf(portal) : column;
  return ofPortal && ancestryOf(ofPortal)[0];
}

/** The documents of a column and of all columns below it, newest first, each once. */
export const documentsBelow = memoInPortal((portal, column: Column): readonly PortalDocument[] => {
  if (column.children.length === 0) return column.documents;
  const below = new Set(flattenColumns([column]).flatMap((each) => each.documents));
  return (column.agency?.documents ?? portal.documents).filter((document) => below.has(document));
});

/**
 * By what a search is narrowed to a column: a portal's column by its path, since titles repeat; an agency's by its title,
 * since one title stands for that column of every agency.
 */
export function columnChoice({ agency, path, title }: Column): string {
  return agency ? title : path;
}

/** The choices for all columns that a document stands in and those above them. */
export function columnChoicesOf({ columns, agencyColumn }: PortalDocument): string[] {
  const places = [...columns, ...(agencyColumn ? [agencyColumn] : [])];
  return [...new Set(places.flatMap(ancestryOf).map(columnChoice))];
}
