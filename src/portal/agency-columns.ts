import type { ColumnsFile } from '../schema/columns.ts';
import { dayOf } from '../schema/dates.ts';
import type { CatalogItemFields } from '../schema/types/catalog.ts';
import type { FrontMatter } from '../schema/types/index.ts';
import type { Agency, Column } from './model.ts';
import type { Mutable } from './mutable.ts';
import { agencyColumnPath, columnPageRoute } from './routes.ts';

/** Types of which an agency has one in force: the tree's node shows it in place rather than listing it. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['guide', 'catalog']);

/** Where an agency's documents go in its tree: by the type a node shows, or by the folder an item collects. */
export interface AgencyTree {
  readonly columns: Mutable<Column>[];
  readonly byId: Map<string, Mutable<Column>>;
  readonly byType: Map<string, Mutable<Column>>;
  readonly byCollection: Map<string, Mutable<Column>>;
}

/**
 * Builds an agency's tree: the fixed nodes of columns.yaml, and in their midst the items of the agency's
 * published catalog. Without a catalog there are no items: the catalog opens the columns.
 * Source: the prefecture's 2019 notice, part 2 (columns are opened by the catalog that an agency files).
 * @param catalog the agency's catalog in force, if it has filed one
 * @param portalColumns the portal's columns by path, for nodes that lead to one of them
 */
export function buildAgencyTree(
  agency: Agency,
  frame: ColumnsFile['agencyTree'],
  catalog: Pick<FrontMatter['catalog'], 'items' | 'publishedOn'> | undefined,
  portalColumns: ReadonlyMap<string, Column>,
): AgencyTree {
  const tree: AgencyTree = { columns: [], byId: new Map(), byType: new Map(), byCollection: new Map() };

  function makeColumn(
    ids: readonly string[],
    title: string,
    parent: Mutable<Column> | undefined,
  ): Mutable<Column> {
    const path = agencyColumnPath(agency.id, ids);
    const column: Mutable<Column> = {
      id: ids.at(-1) ?? '',
      path,
      title,
      kind: 'list',
      route: columnPageRoute(path, 1),
      group: undefined,
      description: undefined,
      keywords: [],
      url: undefined,
      listing: 'titles',
      since: undefined,
      freshness: undefined,
      parent,
      children: [],
      documents: [],
      reported: [],
      listed: [],
      agency,
      item: undefined,
    };
    return column;
  }

  function addItem(
    item: CatalogItemFields,
    ids: readonly string[],
    parent: Mutable<Column> | undefined,
  ): Mutable<Column> {
    const column = makeColumn([...ids, item.id], item.title, parent);
    column.item = item;
    column.since = catalog && dayOf(catalog.publishedOn);
    tree.byId.set(item.id, column);
    column.children = (item.children ?? []).map((child) => addItem(child, [...ids, item.id], column));
    if (column.children.length > 0) column.kind = 'blocks';
    for (const collection of item.collects ?? []) tree.byCollection.set(collection, column);
    return column;
  }

  for (const node of frame) {
    if ('column' in node) {
      const target = portalColumns.get(node.column);
      if (target)
        tree.columns.push({
          ...makeColumn([node.id], node.title, undefined),
          route: target.route,
          url: target.url,
          kind: 'link',
        });
    } else if ('id' in node) {
      const column = makeColumn([node.id], node.title, undefined);
      if (SHOWN_IN_PLACE.has(node.shows)) column.kind = 'page';
      tree.byType.set(node.shows, column);
      tree.columns.push(column);
    } else {
      tree.columns.push(...(catalog?.items ?? []).map((item) => addItem(item, [], undefined)));
    }
  }
  return tree;
}
