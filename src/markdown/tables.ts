import type { Element, ElementContent, Root } from 'hast';
import { isHeading, readWords } from './plain-text.ts';
import { replaceChild, walkElements } from './tree-walk.ts';

/** Tells screen readers what a header cell of a table's head is the head of. */
function scopeHeader(table: Element): void {
  walkElements(table, (head) => {
    if (head.tagName !== 'thead') return;
    walkElements(head, (cell) => {
      if (cell.tagName === 'th') cell.properties['scope'] ??= 'col';
    });
  });
}

declare module 'hast' {
  interface ElementData {
    /** What a table is called that has no caption of its own, such as that of a chart. */
    tableName?: string | undefined;
  }
}

/** From so many columns on a table scrolls even on wide screens. */
const WIDE_FROM = 6;

function columnsOf(table: Element): number {
  let most = 0;
  walkElements(table, ({ tagName, children }) => {
    if (tagName === 'tr') most = Math.max(most, children.filter((cell) => cell.type === 'element').length);
  });
  return most;
}

function captionOf(table: Element): string {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption === undefined ? '' : readWords(caption);
}

/**
 * rehype plugin, after the heading anchors: a table stands in a named region that scrolls by keyboard.
 * The region is named by the table's caption, or by the heading above it.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    const inner = new Set<Element>();
    let count = 0;
    let heading = '';
    walkElements(tree, (table, parent) => {
      if (isHeading(table)) heading = readWords(table);
      if (table.tagName !== 'table' || inner.has(table)) return;
      walkElements(table, (element) => inner.add(element));
      scopeHeader(table);
      count += 1;
      const name = captionOf(table) || table.data?.tableName || heading;
      const region: Element = {
        type: 'element',
        tagName: 'section',
        properties: {
          className: ['table-scroll', ...(columnsOf(table) < WIDE_FROM ? [] : ['wide'])],
          tabIndex: 0,
          ariaLabel: name === '' ? `表格 ${count}` : `表格 ${count}：${name}`,
        },
        children: [table],
      };
      replaceChild<ElementContent>(parent, table, [region]);
    });
  };
}
