import type { Element, Parents as HtmlParents } from 'hast';
import type { Nodes, Parents } from 'mdast';

// Plain recursion: unist-util-visit took a third of all the time a body takes.

/** Shows each element below a node, parents first. The visitor may change its parent's children: those added are not shown. */
export function walkElements(
  parent: HtmlParents,
  see: (element: Element, parent: HtmlParents) => void,
): void {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    see(child, parent);
    walkElements(child, see);
  }
}

/** Shows each Markdown node below a node, parents first, under the same rule. */
export function walkMarkdown(parent: Parents, see: (node: Nodes, parent: Parents) => void): void {
  for (const child of [...parent.children]) {
    see(child, parent);
    if ('children' in child) walkMarkdown(child, see);
  }
}

/** Puts nodes in the stead of a child. */
export function replaceChild<Node>(
  parent: { children: unknown[] },
  child: Node,
  replacement: readonly Node[],
): void {
  const index = parent.children.indexOf(child);
  if (index >= 0) parent.children.splice(index, 1, ...replacement);
}
