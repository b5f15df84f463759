import type { DrawnElement } from '../../schema/chart.ts';

type Child = DrawnElement | string;

/** Makes an element of a drawing. */
export function mark(
  tagName: string,
  properties: DrawnElement['properties'],
  children: readonly Child[] = [],
): DrawnElement {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A number as drawings write it: at most two decimals. */
export function round(number: number): number {
  return Math.round(number * 100) / 100 || 0;
}

/** A share of the drawing's width. */
export function percent(number: number): string {
  return `${round(number)}%`;
}

/** A length in the size of the drawing's type, so that it grows with it. */
export function em(number: number): string {
  return `${round(number)}em`;
}

/** How wide a text stands, in the size of its type: Chinese takes a whole, other signs about half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.58), 0);
}

/** Signs that a line may well end with. */
const BREAK_AFTER = /[，、；：,;:）)\]】」》]/;

/** Cuts the first line off a text: after a sign that ends a part of it, where there is one in the line's second half. */
function takeLine(signs: readonly string[], width: number): number {
  let taken = 0;
  let good = 0;
  while (taken < signs.length && widthOf(signs.slice(0, taken + 1).join('')) <= width) {
    taken += 1;
    if (BREAK_AFTER.test(signs[taken - 1] ?? '') && taken * 2 > width) good = taken;
  }
  if (taken === signs.length) return taken;
  return good || Math.max(1, taken);
}

/** Cuts a text into lines of a width, at most so many; what is left over is cut off and marked. */
export function wrapText(text: string, width: number, most: number): string[] {
  let signs = [...text].slice(0, 200);
  const lines: string[] = [];
  while (signs.length > 0 || lines.length === 0) {
    const end = takeLine(signs, width);
    lines.push(signs.slice(0, end).join(''));
    signs = signs.slice(end);
    if (end === 0) break;
  }
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}
