import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * What a line must not end in: whole dates, and counts with their unit. Source: GB/T 9704. A count begins where its
 * digits do and has an end, or masses of digits would be looked through again from each of them.
 */
const FIGURES = /(?:\d{4}年)?\d{1,2}月\d{1,2}日|(?<![\d,.])\d[\d,.]{0,30}(?:万|亿)(?:元|条|人|次|户|件)/gu;

/** The same and 发文字号 with the issuing mark, which are sought only where there is their bracket: it takes long. */
const FIGURES_AND_NUMBERS = new RegExp(`${FIGURES.source}|\\p{Script=Han}{0,5}〔\\d{4}〕\\d+号`, 'gu');

/** Elements whose text is shown to the letter, and drawings, which can hold no HTML. */
const LITERAL = new Set(['code', 'pre', 'svg']);

function splitText(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(value.includes('〔') ? FIGURES_AND_NUMBERS : FIGURES)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    const children: ElementContent[] = [{ type: 'text', value: match[0] }];
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['nobr'] }, children });
    end = match.index + match[0].length;
  }
  if (end < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

function wrapBelow(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return splitText(child.value);
    if (child.type === 'element' && !LITERAL.has(child.tagName)) wrapBelow(child);
    return [child];
  }) as typeof parent.children;
}

/** rehype plugin, last: dates and document numbers stay on one line. */
export function rehypeUnbroken() {
  return (tree: Root): void => wrapBelow(tree);
}
