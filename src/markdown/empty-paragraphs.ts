import type { Root } from 'hast';
import { replaceChild, walkElements } from './tree-walk.ts';

/** rehype plugin, after the heading anchors: drops the empty paragraphs that raw blocks, dropped inputs and empty headings leave. */
export function rehypeEmptyParagraphs() {
  return (tree: Root): void => {
    walkElements(tree, (element, parent) => {
      if (element.tagName !== 'p' || element.properties['id'] !== undefined) return;
      const isEmpty = element.children.every((child) => child.type === 'text' && child.value.trim() === '');
      if (isEmpty) replaceChild(parent, element, []);
    });
  };
}
