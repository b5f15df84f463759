import { additionPagesOf } from './additions.ts';
import { flattenColumns } from './columns.ts';
import { columnKindPagesOf, kindPagesOf } from './entry-pages.ts';
import { listPagesOf } from './listings.ts';
import type { Column, Portal } from './model.ts';
import { needRoute } from './routes.ts';

/** Pages that every portal has, whatever its content. */
export const FIXED_ROUTES = { home: '/', search: '/search/', map: '/map/' } as const;

/** Whether a column has pages of its own: links lead elsewhere, and the home page stands at the top. */
export function hasPages(column: Column): boolean {
  return column.kind !== 'link' && column.kind !== 'home';
}

/** Every column of the portal and of the agencies, in the trees' order. */
export function allColumns(portal: Portal): Column[] {
  return flattenColumns([
    ...portal.columns,
    ...portal.agencies.flatMap((agency) => [...agency.columns, ...(agency.lineage ? [agency.lineage] : [])]),
  ]);
}

/** The routes of a column's pages, the first first. */
export function columnRoutes(column: Column): string[] {
  if (!hasPages(column)) return [];
  if (column.kind !== 'list') return [column.route];
  return [...listPagesOf(column), ...columnKindPagesOf(column)].map((page) => page.route);
}

/** Every page of the portal, by its route. */
export function portalRoutes(portal: Portal): string[] {
  return [
    ...Object.values(FIXED_ROUTES),
    ...portal.settings.needs.map((need) => needRoute(need.id)),
    ...additionPagesOf(portal).map((page) => page.route),
    ...allColumns(portal).flatMap(columnRoutes),
    ...portal.agencies.map((agency) => agency.route),
    ...portal.documents.flatMap((document) => [
      document.route,
      ...kindPagesOf(document).map((page) => page.route),
    ]),
  ];
}
