import type { Need } from '../schema/need.ts';
import { type AdditionsPage, additionPagesOf } from './additions.ts';
import { flattenColumns } from './columns.ts';
import { columnKindPagesOf, type EntryPage, kindPagesOf } from './entry-pages.ts';
import { type ListPage, listPagesOf } from './listings.ts';
import { isList } from './lists.ts';
import { memoPer, memoWithin } from './memo.ts';
import type { Agency, Column, Portal, PortalDocument } from './model.ts';
import { additionsRoute, listKindsFolder, needRoute } from './routes.ts';

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

/** Pages that stand in one folder, made when they are asked for: those of a long list take a while. */
interface PageFolder {
  readonly route: string;
  pages(): readonly PortalPage[];
}

function folder(route: string, pages: () => readonly PortalPage[]): PageFolder {
  return { route, pages };
}

/** The folders of all pages but documents' own. */
function foldersOf(portal: Portal): PageFolder[] {
  return [
    ...Object.entries(FIXED_ROUTES).map(([kind, route]) =>
      folder(route, () => [{ kind: kind as FixedKind, route }]),
    ),
    ...portal.settings.needs.map((need) => {
      const route = needRoute(need.id);
      return folder(route, () => [{ kind: 'need', route, need }]);
    }),
    folder(additionsRoute(undefined, 1), () =>
      additionPagesOf(portal).map((additions) => ({ kind: 'additions', route: additions.route, additions })),
    ),
    ...allColumns(portal).map((column) => folder(column.route, () => pagesOfColumn(column))),
    ...portal.agencies.map((agency) =>
      folder(agency.route, () => [{ kind: 'agency', route: agency.route, agency }]),
    ),
    ...portal.documents
      .filter(isList)
      .map((document) => folder(listKindsFolder(document.route), () => pagesOfKinds(document))),
  ];
}

const pagesBesideDocuments = memoPer((portal: Portal): readonly PortalPage[] =>
  foldersOf(portal).flatMap(({ pages }) => pages()),
);

/** Looks pages up that are not documents' own, and makes no more of them than those in the folder of each. */
const pageFinder = memoPer((portal: Portal) => {
  const folders = Map.groupBy(foldersOf(portal), ({ route }) => route);
  const pagesIn = memoWithin(
    (route: string): ReadonlyMap<string, PortalPage> =>
      new Map((folders.get(route) ?? []).flatMap(({ pages }) => pages().map((page) => [page.route, page]))),
  );
  return (route: string) => {
    const [place = ''] = /^.*\//.exec(route) ?? [];
    return folders.has(place) ? pagesIn(place).get(route) : undefined;
  };
});

function pageOfDocument(document: PortalDocument): PortalPage {
  return { kind: 'document', route: document.route, document };
}

/** The page at a route. */
export function pageAt(portal: Portal, route: string): PortalPage | undefined {
  const document = portal.documentByRoute.get(route);
  return document ? pageOfDocument(document) : pageFinder(portal)(route);
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
