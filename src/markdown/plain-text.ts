import type { Element, Nodes } from 'hast';
import { FOOTNOTE_LABEL_ID } from './footnotes.ts';

/** A block of a body as plain text, on one line. */
export interface TextLine {
  readonly text: string;
  readonly isHeading: boolean;
}

const EXCERPT_LENGTH = 120;

const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'input',
    'ins',
    'kbd',
    'mark',
    'picture',
    'q',
  ],
  ...['rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);

/** Marks and labels that remark-rehype adds to footnotes: no words of the body. */
function isFootnoteLabel({ properties }: Element): boolean {
  return (
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    properties['id'] === FOOTNOTE_LABEL_ID
  );
}

/** Whether an element is a heading, of any level. */
export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** The plain text below a node, a block a line; an image counts with its alternative text. */
export function readLines(node: Nodes): TextLine[] {
  const lines: TextLine[] = [];
  let line = '';
  let inHeading = false;
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ text, isHeading: inHeading });
    line = '';
  };
  const read = (current: Nodes): void => {
    if (current.type === 'text') line += current.value;
    if (current.type === 'root') current.children.forEach(read);
    if (current.type !== 'element' || isFootnoteLabel(current)) return;
    if (current.tagName === 'img') line += String(current.properties['alt'] ?? '');
    if (current.tagName === 'br') line += ' ';
    if (['br', 'td', 'th'].includes(current.tagName)) {
      current.children.forEach(read);
      line += ' ';
    } else if (INLINE.has(current.tagName)) {
      current.children.forEach(read);
    } else {
      endLine();
      inHeading = isHeading(current);
      current.children.forEach(read);
      endLine();
      inHeading = false;
    }
  };
  read(node);
  endLine();
  return lines;
}

/** The plain text below a node, with its line ends. */
export function readText(node: Nodes): string {
  return readLines(node)
    .map(({ text }) => text)
    .join('\n');
}

/** The plain text below a node on one line. */
export function readWords(node: Nodes): string {
  return readLines(node)
    .map(({ text }) => text)
    .join(' ');
}

/** How many characters a text has, spaces aside; a sign of two UTF-16 units is one. */
export function countCharacters(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
}

/** The first words of a text, at most 120 UTF-16 units; of its headings only where there is nothing else. */
export function makeExcerpt(lines: readonly TextLine[]): string {
  const prose = lines.filter((line) => !line.isHeading);
  const text = (prose.length > 0 ? prose : lines).map((line) => line.text).join(' ');
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
