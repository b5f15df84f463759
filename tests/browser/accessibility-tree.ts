import type { Page } from 'playwright-core';

/** A node of the tree that a screen reader gets. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  /** Of a link. */
  readonly url: string | undefined;
  /** The roles of what it stands in, the nearest first. */
  readonly within: readonly string[];
  /** The first links of the list items around its own, the outermost first: where it stands in a nested list. */
  readonly branch: readonly string[];
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** The accessibility tree of a page as Chromium hands it to a screen reader, in reading order. */
export async function readTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    return flatten(nodes);
  } finally {
    await session.detach();
  }
}

function flatten(nodes: readonly AxNode[]): TreeNode[] {
  const childrenOf = Map.groupBy(nodes, ({ parentId }) => parentId);
  const found: TreeNode[] = [];
  const visit = (node: AxNode, within: readonly string[], items: readonly { label?: string }[]) => {
    const role = node.role?.value ?? '';
    if (!node.ignored) {
      const property = (name: string) =>
        node.properties?.find((candidate) => candidate.name === name)?.value.value;
      const level = property('level');
      const url = property('url');
      const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
      const item = items.at(-1);
      if (role === 'link' && item) item.label ??= name;
      found.push({
        role,
        name,
        branch: items.slice(0, -1).flatMap(({ label }) => label ?? []),
        level: typeof level === 'number' ? level : undefined,
        url: typeof url === 'string' ? url : undefined,
        within,
      });
    }
    const inside = node.ignored ? within : [role, ...within];
    const insideItems = role === 'listitem' && !node.ignored ? [...items, {}] : items;
    for (const child of childrenOf.get(node.nodeId) ?? []) visit(child, inside, insideItems);
  };
  for (const root of childrenOf.get(undefined) ?? []) visit(root, [], []);
  return found;
}
