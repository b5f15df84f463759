import type { Agency, Column, Portal } from '../../portal/model.ts';
import { ancestryOf } from './column-ancestry.ts';
import { columnLink, href, type LinkView } from './href.ts';

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

/** Where in the tree the page stands: on the column's own page, or on a page below it. */
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
    children: column.children.map((child) => nodeOf(portal, child, position, open)),
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

/** An agency's tree. */
export function agencyTreeView(portal: Portal, agency: Agency, column?: Column, isItself = true): TreeView {
  return {
    heading: {
      title: agency.shortName,
      href: href(portal, agency.route),
      isExternal: false,
      current: column ? undefined : isItself ? 'page' : 'true',
    },
    groups: groupsOf(portal, agency.columns, { column, isItself }),
  };
}

/**
 * The tree that a column stands in: its agency's, or the columns below the same top column.
 * Undefined where the top column has none below it, since there is nothing to navigate.
 */
export function columnTreeView(portal: Portal, column: Column, isItself: boolean): TreeView | undefined {
  if (column.agency) return agencyTreeView(portal, column.agency, column, isItself);
  const [top] = ancestryOf(column);
  if (!top || top.children.length === 0) return undefined;
  const position = { column, isItself };
  return {
    heading: { ...columnLink(portal, top), current: currentOf(top, position) },
    groups: groupsOf(portal, top.children, position),
  };
}
