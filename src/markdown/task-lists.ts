import type { Element, ElementContent, Root } from 'hast';
import { replaceChild, walkElements } from './tree-walk.ts';

function isElement(node: ElementContent | undefined, name: string): node is Element {
  return node?.type === 'element' && node.tagName === name;
}

/** The check box that GFM puts first in a task's item, in its first paragraph where the list is loose. */
function findCheckbox(item: Element): Element | undefined {
  const first = item.children.find((child) => child.type === 'element');
  const inner = isElement(first, 'p') ? first.children[0] : first;
  return isElement(inner, 'input') ? inner : undefined;
}

/** rehype plugin, after sanitising: names the check boxes of task lists for screen readers and drops all other inputs. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    const checkboxes = new Set<Element>();
    walkElements(tree, (node) => {
      const { className } = node.properties;
      if (node.tagName !== 'li' || !Array.isArray(className) || !className.includes('task-list-item')) return;
      const checkbox = findCheckbox(node);
      if (checkbox === undefined) return;
      checkbox.properties['ariaLabel'] = checkbox.properties['checked'] ? '已完成' : '未完成';
      checkboxes.add(checkbox);
    });
    walkElements(tree, (node, parent) => {
      if (node.tagName === 'input' && !checkboxes.has(node)) replaceChild(parent, node, []);
    });
  };
}
