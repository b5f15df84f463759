import { additionPagesOf } from './additions.ts';
import { flattenColumns } from './columns.ts';
import { columnKindPagesOf, kindPagesOf } from './entry-pages.ts';
import { listPagesOf } from './listings.ts';
import { isList } from './lists.ts';
import { memoPer } from './memo.ts';
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

function routesBeforeDocuments(portal: Portal): string[] {
  return [
    ...Object.values(FIXED_ROUTES),
    ...portal.settings.needs.map((need) => needRoute(need.id)),
    ...additionPagesOf(portal).map((page) => page.route),
    ...allColumns(portal).flatMap(columnRoutes),
    ...portal.agencies.map((agency) => agency.route),
  ];
}

/** Every page of the portal, by its route. */
export function portalRoutes(portal: Portal): string[] {
  return [
    ...routesBeforeDocuments(portal),
    ...portal.documents.flatMap((document) =>
      isList(document)
        ? [document.route, ...kindPagesOf(document).map((page) => page.route)]
        : document.route,
    ),
  ];
}

const routesBesideDocuments = memoPer(
  (portal: Portal): ReadonlySet<string> =>
    new Set([
      ...routesBeforeDocuments(portal),
      ...portal.documents.filter(isList).flatMap((list) => kindPagesOf(list).map((page) => page.route)),
    ]),
);

/** Whether the portal has a page at a route. */
export function hasPage(portal: Portal, route: string): boolean {
  return portal.documentByRoute.has(route) || routesBesideDocuments(portal).has(route);
}
