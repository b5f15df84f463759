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

/** Cuts a text into lines of a width, at most so many; what is left over is cut off and marked. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines = [''];
  for (const sign of text) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + sign) <= width || line === '') lines[lines.length - 1] = line + sign;
    else lines.push(sign);
  }
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}
