import type { Nodes, Root, Table } from 'mdast';
import type {} from 'mdast-util-mdx';

/** What a block of words is: `attribute` a component's, `image` what is said of a picture. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'cell'
  | 'code'
  | 'html'
  | 'image'
  | 'attribute';

/** A place in a file, both counted from 1, columns in UTF-16 units. */
export interface BlockPlace {
  readonly line: number;
  readonly column: number;
}

/** Words that belong together, without the signs of Markdown. A line of the source that goes on with Chinese is joined to it. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** Of a heading, 1 to 6; 0 of others, and of what a component takes for its headings. */
  readonly depth: number;
  readonly text: string;
  /** Where the sign at an offset of `text` stands in the file. */
  placeAt(offset: number): BlockPlace;
}

/** A table's cells by row, the head first. A row may have fewer cells than the head. */
export interface TextTable {
  readonly rows: readonly (readonly TextBlock[])[];
}

/** A body's words, in the order of its source. The cells of its tables are among the blocks too. */
export interface BodyText {
  readonly blocks: readonly TextBlock[];
  readonly tables: readonly TextTable[];
}

/** A run of words that stand on one line of the source. */
interface Run {
  /** In the block's text. */
  readonly start: number;
  readonly text: string;
  /** Of the body, from 1; where the words begin, or the last column before which they cannot. */
  readonly line: number;
  readonly column: number;
}

const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const ENDS_IN_CHINESE = new RegExp(`${CHINESE}$`, 'u');
const BEGINS_WITH_CHINESE = new RegExp(`^${CHINESE}`, 'u');

/** How many signs around a place are looked for in its line, where escapes keep the whole from being found. */
const NEARBY = 6;

/** Where an offset of a run stands in its line of the source: words stand there as they are, but for escapes and entities. */
function columnIn(sourceLine: string, { text, column }: Run, offset: number): number {
  const whole = sourceLine.indexOf(text, column - 1);
  if (whole >= 0) return whole + offset + 1;
  for (let length = NEARBY; length > 0; length -= 1) {
    const near = sourceLine.indexOf(text.slice(offset, offset + length), column - 1);
    if (near >= 0) return near + 1;
  }
  return column;
}

/** Gathers the words of one block. */
function openBlock(kind: BlockKind, depth: number) {
  const runs: Run[] = [];
  let text = '';
  return {
    /** Adds words of one or more lines, of which the first begins at a place or after it. */
    add(words: string, { line, column }: BlockPlace): void {
      for (const [index, part] of words.split('\n').entries()) {
        if (index > 0 && !(ENDS_IN_CHINESE.test(text.slice(-2)) && BEGINS_WITH_CHINESE.test(part)))
          text += ' ';
        if (part === '') continue;
        runs.push({ start: text.length, text: part, line: line + index, column: index === 0 ? column : 1 });
        text += part;
      }
    },
    /** Ends a line that the reader sees end. */
    breakLine(): void {
      text += '\n';
    },
    close(lines: readonly string[], linesBefore: number): TextBlock | undefined {
      if (text.trim() === '') return undefined;
      return {
        kind,
        depth,
        text,
        placeAt(offset) {
          const run = runs.findLast(({ start }) => start <= offset) ?? runs[0];
          if (!run) return { line: linesBefore + 1, column: 1 };
          const within = Math.min(Math.max(offset - run.start, 0), run.text.length);
          const column = columnIn(lines[run.line - 1] ?? '', run, within);
          return { line: run.line + linesBefore, column };
        },
      };
    },
  };
}

/** HTML with its tags and comments as blanks, so that its words keep their places. */
function blankTags(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>?/g, (tag) => tag.replace(/[^\n]/g, ' '));
}

/**
 * Reads the words of a body out of its Markdown tree.
 * @param source the body that the tree was read from
 * @param firstLine the file's line, from 1, that the body begins on
 */
export function readBodyText(tree: Root, source: string, firstLine: number): BodyText {
  const lines = source.split('\n');
  const blocks: TextBlock[] = [];
  const tables: TextTable[] = [];
  const startOf = (node: Nodes): BlockPlace => node.position?.start ?? { line: 1, column: 1 };

  function keep(open: ReturnType<typeof openBlock>): TextBlock | undefined {
    const block = open.close(lines, firstLine - 1);
    if (block) blocks.push(block);
    return block;
  }
  /** A block of words that stand by themselves, whatever their lines. */
  function addWhole(kind: BlockKind, words: string, place: BlockPlace): void {
    for (const [index, line] of words.split('\n').entries()) {
      const open = openBlock(kind, 0);
      open.add(line, { line: place.line + index, column: index === 0 ? place.column : 1 });
      keep(open);
    }
  }
  function addInline(node: Nodes, open: ReturnType<typeof openBlock>): void {
    if (node.type === 'text' || node.type === 'inlineCode') open.add(node.value, startOf(node));
    else if (node.type === 'break') open.breakLine();
    else if (node.type === 'image' || node.type === 'imageReference')
      addWhole('image', node.alt ?? '', startOf(node));
    else if ('children' in node) {
      addAttributes(node);
      for (const child of node.children) addInline(child, open);
    }
  }
  function addAttributes(node: Nodes): void {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes)
      if (typeof attribute.value === 'string') addWhole('attribute', attribute.value, startOf(node));
  }
  function addBlock(kind: BlockKind, depth: number, children: readonly Nodes[]): TextBlock | undefined {
    const open = openBlock(kind, depth);
    for (const child of children) addInline(child, open);
    return keep(open);
  }
  function addTable(table: Table): void {
    const empty = (place: BlockPlace): TextBlock => ({
      kind: 'cell',
      depth: 0,
      text: '',
      placeAt: () => ({ line: place.line + firstLine - 1, column: place.column }),
    });
    const rows = table.children.map((row) =>
      row.children.map((cell) => addBlock('cell', 0, cell.children) ?? empty(startOf(cell))),
    );
    tables.push({ rows });
  }
  /** @param around what a paragraph in it is a part of */
  function read(node: Nodes, around: 'paragraph' | 'item' | 'quote', isInComponent = false): void {
    switch (node.type) {
      case 'heading':
        addBlock('heading', isInComponent ? 0 : node.depth, node.children);
        break;
      case 'paragraph':
        addBlock(around, 0, node.children);
        break;
      case 'table':
        addTable(node);
        break;
      case 'code':
        addWhole('code', node.value, { line: startOf(node).line + 1, column: 1 });
        break;
      case 'html':
        addWhole('html', blankTags(node.value), startOf(node));
        break;
      default:
        addAttributes(node);
        if (!('children' in node)) return;
        for (const child of node.children) {
          const part = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : around;
          read(child, part, isInComponent || node.type === 'mdxJsxFlowElement');
        }
    }
  }
  for (const child of tree.children) read(child, 'paragraph');
  return { blocks, tables };
}
