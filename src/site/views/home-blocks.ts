import { currentAgencies } from '../../portal/agencies.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import type { HomeBlock } from '../../schema/portal-settings.ts';
import { directoryColumnOf, documentsBelow } from './column-ancestry.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type EmptyColumnView, emptyColumnView } from './empty-column.ts';
import { columnLink, href, type LinkView, settingsLink } from './href.ts';

interface BlockHead {
  readonly id: string;
  readonly title: string;
  /** Where the block's subject has its own page. */
  readonly href: string | undefined;
}

/** A block of the home page: documents, or links to places. */
export type HomeBlockView =
  | (BlockHead & {
      readonly kind: 'documents';
      readonly rows: readonly DocumentLinkView[];
      readonly empty: EmptyColumnView | undefined;
    })
  | (BlockHead & { readonly kind: 'places'; readonly links: readonly LinkView[] });

/** The home page: what is new on the left, where to go on the right. */
export interface HomeView {
  readonly documents: readonly HomeBlockView[];
  readonly places: readonly HomeBlockView[];
}

function rowsOf(portal: Portal, documents: readonly PortalDocument[], limit: number): DocumentLinkView[] {
  return documents.slice(0, limit).map((document) => documentLink(portal, document));
}

function documentsOfTypes(portal: Portal, types: readonly string[] | undefined): readonly PortalDocument[] {
  return types ? portal.documents.filter(({ type }) => types.includes(type)) : portal.documents;
}

function blockOf(portal: Portal, block: HomeBlock, id: string): HomeBlockView | undefined {
  const column = block.column === undefined ? undefined : portal.columnByPath.get(block.column);
  const title = block.title ?? column?.title;
  switch (block.kind) {
    case 'latest':
      return {
        id,
        kind: 'documents',
        title: title ?? '最新发布',
        href: undefined,
        rows: rowsOf(portal, documentsOfTypes(portal, block.types), block.limit),
        empty: undefined,
      };
    case 'column': {
      if (!column) return undefined;
      const rows = rowsOf(portal, documentsBelow(portal, column), block.limit);
      const empty = rows.length === 0 ? emptyColumnView(column) : undefined;
      return {
        id,
        kind: 'documents',
        title: title ?? '',
        href: columnLink(portal, column).href,
        rows,
        empty,
      };
    }
    case 'columns': {
      const columns = column ? column.children : portal.columns.filter((each) => each.kind !== 'home');
      const links = columns.map((each) => columnLink(portal, each));
      return {
        id,
        kind: 'places',
        title: title ?? '栏目',
        href: column && columnLink(portal, column).href,
        links,
      };
    }
    case 'agencies': {
      const directory = directoryColumnOf(portal);
      const links = currentAgencies(portal).map((agency) => ({
        title: agency.shortName,
        href: href(portal, agency.route),
        isExternal: false,
      }));
      return {
        id,
        kind: 'places',
        title: title ?? '政府机构',
        href: directory && href(portal, directory.route),
        links,
      };
    }
    case 'links': {
      const links = (block.links ?? []).map((link) => settingsLink(portal, link));
      return { id, kind: 'places', title: title ?? '链接', href: undefined, links };
    }
  }
}

export function homeView(portal: Portal): HomeView {
  const blocks = portal.settings.home.flatMap(
    (block, index) => blockOf(portal, block, `block-${index + 1}`) ?? [],
  );
  return {
    documents: blocks.filter((block) => block.kind === 'documents'),
    places: blocks.filter((block) => block.kind === 'places'),
  };
}
