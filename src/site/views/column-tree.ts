import type { Agency, Column, Portal } from '../../portal/model.ts';
import { ancestryOf } from './column-ancestry.ts';
import { columnLink, href, type LinkView } from './href.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** A column in the tree; `current` is the value of its aria-current. */
export interface TreeNode extends LinkView {
  readonly current: 'page' | 'true' | undefined;
  /** Whether its children are unfolded at first. */
  readonly isOpen: boolean;
  readonly children: readonly TreeNode[];
}

/** Columns that stand together in the tree, under a heading of their own or without one. */
export interface TreeGroup {
  readonly heading: string | undefined;
  readonly nodes: readonly TreeNode[];
}

/** The navigation beside a page. */
export interface TreeView {
  readonly heading: Omit<TreeNode, 'isOpen' | 'children'>;
  readonly groups: readonly TreeGroup[];
}

/**
 * Where in the tree the page stands: on the column's own page, or on a page below it. There the tree leads around, and
 * holds all; beside a document it says where the reader is, and holds the branches that lead there.
 */
interface Position {
  readonly column: Column | undefined;
  readonly isItself: boolean;
}

function currentOf(column: Column, { column: current, isItself }: Position): TreeNode['current'] {
  if (column !== current) return undefined;
  return isItself ? 'page' : 'true';
}

function nodeOf(portal: Portal, column: Column, position: Position, open: ReadonlySet<Column>): TreeNode {
  return {
    ...columnLink(portal, column),
    current: currentOf(column, position),
    isOpen: open.has(column),
    children:
      position.isItself || open.has(column)
        ? column.children.map((child) => nodeOf(portal, child, position, open))
        : [],
  };
}

function groupsOf(portal: Portal, columns: readonly Column[], position: Position): TreeGroup[] {
  const open = new Set(position.column ? ancestryOf(position.column) : []);
  const groups: { heading: string | undefined; nodes: TreeNode[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const node = nodeOf(portal, column, position, open);
    if (!last || (column.group !== undefined && column.group !== last.heading))
      groups.push({ heading: column.group, nodes: [node] });
    else last.nodes.push(node);
  }
  return groups;
}

function agencyTree(portal: Portal, agency: Agency, position: Position): TreeView {
  const { column, isItself } = position;
  return {
    heading: {
      title: agency.shortName,
      href: href(portal, agency.route),
      isExternal: false,
      current: column ? undefined : isItself ? 'page' : 'true',
    },
    groups: groupsOf(portal, agency.columns, position),
  };
}

function columnTree(portal: Portal, position: Position & { column: Column }): TreeView | undefined {
  const { column } = position;
  if (column.agency) return agencyTree(portal, column.agency, position);
  const [top] = ancestryOf(column);
  if (!top || top.children.length === 0) return undefined;
  return {
    heading: { ...columnLink(portal, top), current: currentOf(top, position) },
    groups: groupsOf(portal, top.children, position),
  };
}

/** The tree beside an agency's own page. */
export function agencyTreeView(portal: Portal, agency: Agency): TreeView {
  return agencyTree(portal, agency, { column: undefined, isItself: true });
}

/** The tree beside an agency's documents that stand in no column; the same object for all of them. */
export const treeBelowAgency = memoInPortal((portal, agency: Agency) =>
  agencyTree(portal, agency, { column: undefined, isItself: false }),
);

/**
 * The tree that a column stands in, beside its own pages: its agency's, or the columns below the same top column.
 * Undefined where the top column has none below it, since there is nothing to navigate. The same object for all pages
 * of the column.
 */
export const columnTreeView = memoInPortal((portal, column: Column) =>
  columnTree(portal, { column, isItself: true }),
);

/** The same beside the documents of the column. */
export const treeBelowColumn = memoInPortal((portal, column: Column) =>
  columnTree(portal, { column, isItself: false }),
);
