import { flattenColumns } from './columns.ts';
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
  return flattenColumns([...portal.columns, ...portal.agencies.flatMap((agency) => agency.columns)]);
}

/** The routes of a column's pages, the first first. */
export function columnRoutes(column: Column): string[] {
  if (!hasPages(column)) return [];
  return column.kind === 'list' ? listPagesOf(column).map((page) => page.route) : [column.route];
}

/** Every page of the portal, by its route. */
export function portalRoutes(portal: Portal): string[] {
  return [
    ...Object.values(FIXED_ROUTES),
    ...portal.settings.needs.map((need) => needRoute(need.id)),
    ...allColumns(portal).flatMap(columnRoutes),
    ...portal.agencies.map((agency) => agency.route),
    ...portal.documents.map((document) => document.route),
  ];
}
