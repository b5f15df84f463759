import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import type { OutlineEntry } from './body.ts';
import { FOOTNOTE_LABEL_ID } from './footnotes.ts';
import { isHeading, readWords } from './plain-text.ts';
import { walkElements } from './tree-walk.ts';

/** Ids of the page around the body. */
const RESERVED_IDS = [
  'content',
  'columns',
  'contents',
  'attachments',
  'site-search',
  'search',
  'main',
  'tree',
];

/** The anchor of a heading without letters. */
const NAMELESS = 'section';

function isFootnoteLabel(heading: Element): boolean {
  return heading.properties['id'] === FOOTNOTE_LABEL_ID;
}

function findHeadings(tree: Root): Element[] {
  const headings: Element[] = [];
  walkElements(tree, (node) => {
    if (isHeading(node)) headings.push(node);
  });
  return headings;
}

/** Ranks headings below the page's h1, without skipping a level: the same depth for what stands side by side. */
function rankHeadings(headings: readonly Element[]): void {
  const open: number[] = [];
  for (const heading of headings) {
    const level = isFootnoteLabel(heading) ? 0 : Number(heading.tagName[1]);
    while ((open.at(-1) ?? -1) >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(open.length + 1, 6)}`;
  }
}

/**
 * rehype plugin, after sanitising and the footnotes: headings get their rank and an anchor made of their text,
 * unique on the page. One that says nothing becomes a paragraph.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    for (const heading of findHeadings(tree)) {
      if (readWords(heading) !== '' || isFootnoteLabel(heading)) continue;
      heading.tagName = 'p';
    }
    const headings = findHeadings(tree);
    rankHeadings(headings);
    for (const heading of headings) {
      if (!isFootnoteLabel(heading)) delete heading.properties['id'];
    }
    const slugger = new GithubSlugger();
    for (const id of RESERVED_IDS) slugger.occurrences[id] = 0;
    walkElements(tree, ({ properties }) => {
      if (properties['id'] !== undefined) slugger.occurrences[String(properties['id'])] = 0;
    });
    for (const heading of headings) {
      if (isFootnoteLabel(heading)) continue;
      const text = readWords(heading);
      const hasName = new GithubSlugger().slug(text).replace(/-/g, '') !== '';
      heading.properties['id'] = slugger.slug(hasName ? text : NAMELESS);
    }
  };
}

/** The headings of a finished tree, in order, without the footnotes' label. */
export function readHeadings(tree: Root): OutlineEntry[] {
  return findHeadings(tree)
    .filter((heading) => !isFootnoteLabel(heading))
    .map((heading) => ({
      depth: Number(heading.tagName[1]),
      text: readWords(heading),
      anchor: String(heading.properties['id']),
    }));
}

/** The headings that a page's table of contents shows: those of depth 2 and 3. */
export function readOutline(tree: Root): OutlineEntry[] {
  return readHeadings(tree).filter(({ depth }) => depth <= 3);
}
