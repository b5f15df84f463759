import type { Agency, Column, Portal, PortalDocument } from '../../portal/model.ts';
import { ancestryOf, directoryColumnOf, homeColumnOf } from './column-ancestry.ts';
import { columnLink, href } from './href.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** A step of the breadcrumb; the last has no link, since it is the page itself. */
export interface Crumb {
  readonly title: string;
  readonly href: string | undefined;
}

function home(portal: Portal): Crumb {
  return { title: '首页', href: href(portal, '/') };
}

function columnCrumbs(portal: Portal, column: Column): Crumb[] {
  return ancestryOf(column).map((each) => ({ title: each.title, href: columnLink(portal, each).href }));
}

function agencyCrumbs(portal: Portal, agency: Agency): Crumb[] {
  const directory = directoryColumnOf(portal);
  return [
    home(portal),
    ...(directory ? columnCrumbs(portal, directory) : []),
    { title: agency.shortName, href: href(portal, agency.route) },
  ];
}

function pathTo(portal: Portal, column: Column): Crumb[] {
  const start = column.agency ? agencyCrumbs(portal, column.agency) : [home(portal)];
  return [...start, ...columnCrumbs(portal, column)];
}

function endHere(crumbs: readonly Crumb[]): Crumb[] {
  return crumbs.map((crumb, index) => (index === crumbs.length - 1 ? { ...crumb, href: undefined } : crumb));
}

/** The way to a column; the same object for all pages of the column. */
export const columnBreadcrumb = memoInPortal((portal, column: Column): readonly Crumb[] =>
  endHere(pathTo(portal, column)),
);

export function agencyBreadcrumb(portal: Portal, agency: Agency): Crumb[] {
  return endHere(agencyCrumbs(portal, agency));
}

const DOCUMENT: Crumb = { title: '正文', href: undefined };

const breadcrumbInColumn = memoInPortal((portal, column: Column): readonly Crumb[] => [
  ...pathTo(portal, column),
  DOCUMENT,
]);

const breadcrumbInAgency = memoInPortal((portal, agency: Agency): readonly Crumb[] => [
  ...agencyCrumbs(portal, agency),
  DOCUMENT,
]);

/**
 * The way to a document, through its portal column, else through its agency; it ends with 正文. The same object for
 * all documents there.
 */
export function documentBreadcrumb(portal: Portal, document: PortalDocument): readonly Crumb[] {
  const column = homeColumnOf(document);
  return column ? breadcrumbInColumn(portal, column) : breadcrumbInAgency(portal, document.agency);
}

/** The way to a page that stands in no column, such as the search. */
export function plainBreadcrumb(portal: Portal, title: string): Crumb[] {
  return [home(portal), { title, href: undefined }];
}
