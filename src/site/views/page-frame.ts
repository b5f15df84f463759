import { publisherOf } from '../../portal/agency-names.ts';
import type { ListPage } from '../../portal/listings.ts';
import type { Agency, Column, Portal, PortalDocument } from '../../portal/model.ts';
import { needRoute } from '../../portal/routes.ts';
import type { Need } from '../../schema/need.ts';
import {
  agencyBreadcrumb,
  type Crumb,
  columnBreadcrumb,
  documentBreadcrumb,
  plainBreadcrumb,
} from './breadcrumb.ts';
import { type CardPicture, cardPicture } from './card-picture.ts';
import { homeColumnOf, topColumnOf } from './column-ancestry.ts';
import {
  agencyTreeView,
  columnTreeView,
  type TreeView,
  treeBelowAgency,
  treeBelowColumn,
} from './column-tree.ts';
import { absoluteAddress } from './href.ts';
import {
  articleTags,
  columnDescription,
  columnTags,
  documentTags,
  type PageTag,
  siteTags,
} from './page-tags.ts';

/** What a page needs around its content. */
export interface PageFrame {
  /** The page's full `<title>`. */
  readonly title: string;
  readonly canonical: string;
  /** The national page tags, and `description` where they do not hold a Description already. */
  readonly tags: readonly PageTag[];
  /** The page's own picture for other sites' cards; the portal's card stands in where there is none. */
  readonly picture?: CardPicture | undefined;
  /** Empty on the home page. */
  readonly breadcrumb: readonly Crumb[];
  /** The column to mark in the top navigation, and whether this is its own page. */
  readonly topColumn: Column | undefined;
  readonly isTopColumn: boolean;
  readonly tree: TreeView | undefined;
}

/** Search engines and tabs cut what is longer. */
const LONGEST_TITLE = 70;

/** A page's title: its own, where it stands, the portal's name; from the middle on what is too long goes. */
export function titleOf(portal: Portal, own: string, ...places: string[]): string {
  const { name } = portal.settings;
  const forms = [[own, ...places, name], [own, name], [own]].map((parts) => [...new Set(parts)].join(' - '));
  return forms.find((form) => form.length <= LONGEST_TITLE) ?? own;
}

/** Names of `<meta>` do not differ by case: a page has one description only. */
function describe(tags: readonly PageTag[], description: string): PageTag[] {
  if (tags.some(({ name }) => name === 'Description')) return [...tags];
  return [...tags, { name: 'description', content: description }];
}

export function homeFrame(portal: Portal): PageFrame {
  const topColumn = portal.columns.find((column) => column.kind === 'home');
  return {
    title: portal.settings.name,
    canonical: absoluteAddress(portal, '/'),
    tags: describe(siteTags(portal), portal.settings.description),
    breadcrumb: [],
    topColumn,
    isTopColumn: true,
    tree: undefined,
  };
}

function pageMark(portal: Portal, listPage: ListPage | undefined): string {
  const year = listPage?.year === undefined ? '' : `（${listPage.year}年）`;
  const handler = listPage?.handler === undefined ? undefined : portal.agencyById.get(listPage.handler);
  const narrowed = handler ? `（${handler.shortName}承办）` : year;
  return listPage && listPage.number > 1 ? `${narrowed}（第${listPage.number}页）` : narrowed;
}

/** @param shown the document that the column's page shows in its place, if it does */
export function columnFrame(
  portal: Portal,
  column: Column,
  listPage?: ListPage,
  shown?: PortalDocument,
): PageFrame {
  const owner = column.agency ? [column.agency.shortName] : [];
  return {
    title: titleOf(portal, `${column.title}${pageMark(portal, listPage)}`, ...owner),
    canonical: absoluteAddress(portal, listPage?.route ?? column.route),
    tags: describe(
      [...columnTags(portal, column), ...(shown ? articleTags(portal, shown) : [])],
      columnDescription(portal, column),
    ),
    picture: shown && cardPicture(shown),
    breadcrumb: columnBreadcrumb(portal, column),
    topColumn: topColumnOf(portal, column),
    isTopColumn: column.parent === undefined && column.agency === undefined,
    tree: columnTreeView(portal, column),
  };
}

export function documentFrame(portal: Portal, document: PortalDocument): PageFrame {
  const column = homeColumnOf(document);
  const { fields, facts, agency } = document;
  return {
    title: titleOf(portal, fields.title, ...(column ? [column.title] : [])),
    canonical: absoluteAddress(portal, document.route),
    tags: describe(
      documentTags(portal, document),
      fields.summary ?? (facts.excerpt || `${publisherOf(document).name}：${fields.title}`),
    ),
    picture: cardPicture(document),
    breadcrumb: documentBreadcrumb(portal, document),
    topColumn: topColumnOf(portal, column),
    isTopColumn: false,
    tree: column ? treeBelowColumn(portal, column) : treeBelowAgency(portal, agency),
  };
}

export function agencyFrame(portal: Portal, agency: Agency): PageFrame {
  return {
    title: titleOf(portal, agency.name),
    canonical: absoluteAddress(portal, agency.route),
    tags: describe(siteTags(portal), agency.duties ?? `${agency.name}公开的政府信息、机构职能和联系方式。`),
    breadcrumb: agencyBreadcrumb(portal, agency),
    topColumn: topColumnOf(portal, undefined),
    isTopColumn: false,
    tree: agencyTreeView(portal, agency),
  };
}

/** The page of a need of portal.yaml. */
export function needFrame(portal: Portal, need: Need): PageFrame {
  const { id, title, description } = need;
  return plainFrame(portal, { title, description, route: needRoute(id) });
}

/** A page that stands in no column. */
export function plainFrame(
  portal: Portal,
  page: { title: string; description: string; route: string },
): PageFrame {
  return {
    title: titleOf(portal, page.title),
    canonical: absoluteAddress(portal, page.route),
    tags: describe(siteTags(portal), page.description),
    breadcrumb: plainBreadcrumb(portal, page.title),
    topColumn: undefined,
    isTopColumn: false,
    tree: undefined,
  };
}
