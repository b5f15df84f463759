import { findMatches } from '../../search/match.ts';
import { placeInPieces } from './text-pieces.ts';

/** What is no text of the document, or is not shown on the screen. */
const LEFT_OUT = [
  'nav, button, select, script, style, svg, rt, rp',
  '.outline, .relation, .on-paper, .visually-hidden',
  '[data-footnote-ref], [data-footnote-backref], .sr-only',
].join();
/** Elements within a line; all others end it. */
const INLINE =
  /^(?:A|ABBR|B|BDI|CITE|CODE|DEL|DFN|EM|I|INS|KBD|MARK|Q|RB|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;
/** So many places are marked at most; a page with more is read otherwise. */
const MOST = 999;

/** A piece of a text: what stands in a text node, or the end of a line, which stands in none. */
interface Piece {
  readonly text: string;
  readonly node?: Text;
}

function readPieces(element: Element, pieces: Piece[]): void {
  const isBlock = !INLINE.test(element.tagName);
  if (isBlock) pieces.push({ text: '\n' });
  for (const child of element.childNodes) {
    if (child instanceof Text) pieces.push({ text: child.data, node: child });
    else if (child instanceof Element && !child.matches(LEFT_OUT)) readPieces(child, pieces);
  }
  if (isBlock) pieces.push({ text: '\n' });
}

/** Puts a mark around a part of a text node that ends where an earlier call has cut it. */
function wrap(node: Text, start: number, end: number): HTMLElement {
  const mark = document.createElement('mark');
  if (end < node.length) node.splitText(end);
  const part = start > 0 ? node.splitText(start) : node;
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}

function markField(field: Element, words: readonly string[], most: number): HTMLElement[][] {
  const pieces: Piece[] = [];
  readPieces(field, pieces);
  const texts = pieces.map(({ text }) => text);
  const ranges = findMatches(texts.join(''), words).slice(0, most);
  // From the end on, so that what is cut stands behind what is still to be cut.
  return placeInPieces(texts, ranges)
    .reverse()
    .map((parts) =>
      parts
        .reverse()
        .flatMap(({ piece, start, end }) => {
          const node = pieces[piece]?.node;
          return node ? [wrap(node, start, end)] : [];
        })
        .reverse(),
    )
    .filter((marks) => marks.length > 0)
    .reverse();
}

/** A title, a number and a text are matched each by itself, as the search does. */
function fieldsOf(page: Element): Element[] {
  // 长者模式 leaves some of the metadata out.
  const single = [...page.querySelectorAll('h1, .metadata dd')].filter(
    (field) => field.getClientRects().length > 0,
  );
  const others = [...page.children].filter((child) => !child.matches(`${LEFT_OUT}, h1, .metadata`));
  const fields = [...single.filter((field) => !field.closest(LEFT_OUT)), ...others];
  return fields.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** A place where a word stands, by its marks: several where it goes through a link, say. In the order of the page. */
export type Place = readonly HTMLElement[];

/** Marks words literally in a document's page. Takes away again with `takeOff`. @param words of `splitWords` */
export function markPlaces(page: Element, words: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const field of fieldsOf(page)) places.push(...markField(field, words, MOST - places.length));
  return places;
}

/** Leaves the text as it was before it was marked. */
export function takeOff(places: readonly Place[]): void {
  for (const mark of places.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
