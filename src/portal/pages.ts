import type { Need } from '../schema/need.ts';
import { type AdditionsPage, additionPagesOf } from './additions.ts';
import { flattenColumns } from './columns.ts';
import { columnKindPagesOf, type EntryPage, kindPagesOf } from './entry-pages.ts';
import { type ListPage, listPagesOf } from './listings.ts';
import { isList } from './lists.ts';
import { memoPer } from './memo.ts';
import type { Agency, Column, Portal, PortalDocument } from './model.ts';
import { needRoute } from './routes.ts';

/** Pages that every portal has, whatever its content. */
export const FIXED_ROUTES = { home: '/', search: '/search/', map: '/map/' } as const;

type FixedKind = keyof typeof FIXED_ROUTES;

/** A page of the portal, and what it is the page of. */
export type PortalPage = { readonly route: string } & (
  | { readonly kind: FixedKind | 'not-found' }
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'additions'; readonly additions: AdditionsPage }
  | { readonly kind: 'agency'; readonly agency: Agency }
  | { readonly kind: 'column'; readonly column: Column; readonly listPage: ListPage | undefined }
  /** A kind of entries across the lists of a column. */
  | { readonly kind: 'column-entries'; readonly column: Column; readonly entryPage: EntryPage }
  | { readonly kind: 'document'; readonly document: PortalDocument }
  /** A kind of entries of one long list. */
  | { readonly kind: 'document-entries'; readonly document: PortalDocument; readonly entryPage: EntryPage }
);

export type PageKind = PortalPage['kind'];

/** What is shown in place of a page that is not there; nothing leads to it. */
export const NOT_FOUND: PortalPage = { kind: 'not-found', route: '/404.html' };

/** The pages of a kind. */
export type PageOfKind<Kind extends PageKind> = Extract<PortalPage, { readonly kind: Kind }>;

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

/** A column's pages, the first first. */
function pagesOfColumn(column: Column): PortalPage[] {
  if (!hasPages(column)) return [];
  if (column.kind !== 'list') return [{ kind: 'column', route: column.route, column, listPage: undefined }];
  return [
    ...listPagesOf(column).map(
      (listPage): PortalPage => ({ kind: 'column', route: listPage.route, column, listPage }),
    ),
    ...columnKindPagesOf(column).map(
      (entryPage): PortalPage => ({ kind: 'column-entries', route: entryPage.route, column, entryPage }),
    ),
  ];
}

/** The pages that a long list has for its kinds, beside its own. */
function pagesOfKinds(document: PortalDocument): PortalPage[] {
  return kindPagesOf(document).map(
    (entryPage): PortalPage => ({ kind: 'document-entries', route: entryPage.route, document, entryPage }),
  );
}

/** The routes of a column's pages, the first first. */
export function columnRoutes(column: Column): string[] {
  return pagesOfColumn(column).map(({ route }) => route);
}

const pagesBesideDocuments = memoPer((portal: Portal): readonly PortalPage[] => [
  ...Object.entries(FIXED_ROUTES).map(([kind, route]): PortalPage => ({ kind: kind as FixedKind, route })),
  ...portal.settings.needs.map((need): PortalPage => ({ kind: 'need', route: needRoute(need.id), need })),
  ...additionPagesOf(portal).map(
    (additions): PortalPage => ({ kind: 'additions', route: additions.route, additions }),
  ),
  ...allColumns(portal).flatMap(pagesOfColumn),
  ...portal.agencies.map((agency): PortalPage => ({ kind: 'agency', route: agency.route, agency })),
  ...portal.documents.filter(isList).flatMap(pagesOfKinds),
]);

const pageByRoute = memoPer(
  (portal: Portal): ReadonlyMap<string, PortalPage> =>
    new Map(pagesBesideDocuments(portal).map((page) => [page.route, page])),
);

function pageOfDocument(document: PortalDocument): PortalPage {
  return { kind: 'document', route: document.route, document };
}

/** The page at a route. */
export function pageAt(portal: Portal, route: string): PortalPage | undefined {
  const document = portal.documentByRoute.get(route);
  return document ? pageOfDocument(document) : pageByRoute(portal).get(route);
}

/** The page that an address may mean from which its end was taken: `/xxgk` is `/xxgk/`. */
export function pageMeant(portal: Portal, path: string): PortalPage | undefined {
  for (const end of ['', '.html', '/']) {
    const page = pageAt(portal, path + end);
    if (page) return page;
  }
  return undefined;
}

/** The document whose body a page shows: its own, or the newest of a column that is a single page. */
export function shownDocument(page: PortalPage): PortalDocument | undefined {
  if (page.kind === 'document') return page.document;
  return page.kind === 'column' && page.column.kind === 'page' ? page.column.documents[0] : undefined;
}

/** Every page of the portal, its documents' last. */
export function portalPages(portal: Portal): PortalPage[] {
  return [...pagesBesideDocuments(portal), ...portal.documents.map(pageOfDocument)];
}

/** The route of every page of the portal. */
export function portalRoutes(portal: Portal): string[] {
  return portalPages(portal).map(({ route }) => route);
}
