import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';

/** The parser drops the first line of a block of code where it is empty. */
function beginsEmpty({ tagName, children: [first] }: Element): boolean {
  return tagName === 'code' && first?.type === 'text' && first.value.startsWith('\n');
}

/**
 * Whether a parser of HTML would change a tree made of Markdown: where there is raw HTML, a link in a link, an empty
 * line, or a footnote, whose marks it gives their form as attributes.
 */
function needsParser(node: Nodes, isInLink = false): boolean {
  if (node.type === 'raw') return true;
  if (!('children' in node)) return false;
  const isElement = node.type === 'element';
  const isLink = isElement && node.tagName === 'a';
  if (isLink && (isInLink || 'dataFootnoteRef' in node.properties)) return true;
  if (isElement && beginsEmpty(node)) return true;
  return node.children.some((child) => needsParser(child, isInLink || isLink));
}

/** rehype plugin: parses a tree with its raw HTML as a browser would, where that makes any difference. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (...[tree, file]: Parameters<typeof parse>): Root => (needsParser(tree) ? parse(tree, file) : tree);
}
