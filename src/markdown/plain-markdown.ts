import type { Heading, Paragraph, Root, Text } from 'mdast';
import type { Point } from 'unist';

/** A sign that means nothing but itself, whatever is beside it: no sign beyond ASCII does, and these within words. */
const PLAIN = '(?:[^\\p{ASCII}\\p{White_Space}\\p{C}]|[A-Za-z0-9,.;:?()%/"\'+=-])';

/** A line of plain words with single spaces between them; a heading's signs may come first. */
const LINE = new RegExp(`^(?:(#{1,6}) )?(${PLAIN}+(?: ${PLAIN}+)*)$`, 'u');

/** What plain signs can be beside words: the sign of a list, an underline, a row of a table, an address. */
const NOT_WORDS = /^(?:[-+=:]|\d{1,9}[.)](?: |$))|www|http/i;

/** A heading or a paragraph that holds nothing but words. */
type PlainBlock = (Omit<Heading, 'children'> | Omit<Paragraph, 'children'>) & { children: Text[] };

/** The tree of a plain body. */
export type PlainRoot = Omit<Root, 'children'> & { children: PlainBlock[] };

/**
 * Reads Markdown of the plainest form, as half of all bodies are: headings and paragraphs of words. It takes a twentieth
 * of the full reader's time.
 * @returns the same tree as the full reader gives, or undefined where anything else stands in the body
 */
export function readPlainMarkdown(body: string): PlainRoot | undefined {
  const children: PlainBlock[] = [];
  /** The paragraph that the next line goes on with. */
  let open: { paragraph: PlainBlock; text: Text } | undefined;
  let offset = 0;
  const lines = body.split('\n');
  for (const [index, line] of lines.entries()) {
    const pointAt = (column: number): Point => ({
      line: index + 1,
      column: column + 1,
      offset: offset + column,
    });
    const [, signs = '', words = ''] = LINE.exec(line) ?? [];
    if (line === '') open = undefined;
    else if (words === '' || NOT_WORDS.test(words)) return undefined;
    else if (open && signs === '') {
      open.text.value += `\n${words}`;
      for (const node of [open.text, open.paragraph])
        node.position = { start: node.position?.start ?? pointAt(0), end: pointAt(line.length) };
    } else {
      const position = { start: pointAt(line.length - words.length), end: pointAt(line.length) };
      const text: Text = { type: 'text', value: words, position };
      const around = { children: [text], position: { start: pointAt(0), end: pointAt(line.length) } };
      if (signs === '') {
        const paragraph: PlainBlock = { type: 'paragraph', ...around };
        open = { paragraph, text };
        children.push(paragraph);
      } else {
        open = undefined;
        children.push({ type: 'heading', depth: signs.length as Heading['depth'], ...around });
      }
    }
    offset += line.length + 1;
  }
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: body.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}
