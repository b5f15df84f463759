import type { Nodes, Root } from 'hast';
import type { Root as MarkdownRoot, Paragraph } from 'mdast';
import { rehype } from 'rehype';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import remarkRehype from 'remark-rehype';
import type { DrawChart } from '../schema/chart.ts';
import { rehypeAlignment } from './alignment.ts';
import { ALLOW_LIST, MDX_ALLOW_LIST } from './allow-list.ts';
import { remarkAutolinks } from './autolinks.ts';
import type { BodyFinding, BodyFormat } from './body.ts';
import { judgeCost, LONGEST_BODY, MOST_PLAIN_LINES } from './body-cost.ts';
import { remarkChineseEmphasis } from './chinese-emphasis.ts';
import { remarkChineseText } from './chinese-text.ts';
import { judgeComponents } from './component-content.ts';
import { rehypeComponents } from './component-elements.ts';
import { rehypeEmptyParagraphs } from './empty-paragraphs.ts';
import { FOOTNOTE_OPTIONS, rehypeFootnotes } from './footnotes.ts';
import { mayHoldTables, remarkChineseGfm, remarkWithoutTables } from './gfm.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { describeSyntaxError, disarmMdx, remarkDisarmedMdx } from './mdx-faults.ts';
import { convertPlainMarkdown } from './plain-html.ts';
import { readPlainMarkdown } from './plain-markdown.ts';
import { rehypeRawHtml } from './raw-html.ts';
import { rehypeSignatures } from './signatures.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTaskLists } from './task-lists.ts';
import { type BodyText, readBodyText } from './text-blocks.ts';
import { rehypeUnbroken } from './unbroken.ts';
import { rehypeTrimmedAddresses, remarkWrittenAddresses } from './written-addresses.ts';

/** Deeper trees could exhaust the stack of the recursive steps. Real documents stay below 30. */
const DEEPEST = 256;

/** A line that opens more quotes and lists than that: the parser would take the square of their number in time. */
const NESTED_LINE = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST}}`, 'm');

const TOO_DEEP: BodyFinding = {
  rule: 'body-unreadable',
  message: '正文无法解析，多半是引用、列表或 HTML 标签嵌套得太深',
  hint: '请减少嵌套的层数，检查有没有成片误粘贴的符号',
  line: 1,
  column: 1,
};

/** A remark plugin without options. */
export type TextStep =
  | (() => (tree: MarkdownRoot) => void)
  | typeof remarkChineseGfm
  | typeof remarkChineseEmphasis;

/** A rehype plugin without options, or the sanitiser with its list. */
export type HtmlStep = (() => (tree: Root) => void) | [typeof rehypeSanitize, typeof ALLOW_LIST];

/** Steps on the Markdown tree. */
export const TEXT_STEPS: TextStep[] = [remarkAutolinks, remarkChineseText, remarkWrittenAddresses];

/** The same for MDX, parsed with our GFM; its code goes first. */
export const MDX_TEXT_STEPS: TextStep[] = [
  remarkChineseGfm,
  remarkChineseEmphasis,
  remarkDisarmedMdx,
  ...TEXT_STEPS,
];

const FIRST_STEPS: HtmlStep[] = [rehypeFootnotes, rehypeTaskLists, rehypeAlignment];
const LAST_STEPS: HtmlStep[] = [
  rehypeHeadingAnchors,
  rehypeEmptyParagraphs,
  rehypeTables,
  rehypeSignatures,
  rehypeUnbroken,
];

/** Steps on the HTML tree of Markdown, from raw to finished but for its addresses. */
const HTML_STEPS: HtmlStep[] = [[rehypeSanitize, ALLOW_LIST], ...FIRST_STEPS, ...LAST_STEPS];

/**
 * The same for MDX: components get their HTML once all is sanitised.
 * @param draw draws the charts of a page; left out where the tree is only read
 */
export function mdxHtmlSteps(draw?: DrawChart): HtmlStep[] {
  return [[rehypeSanitize, MDX_ALLOW_LIST], ...FIRST_STEPS, () => rehypeComponents(draw), ...LAST_STEPS];
}

const markdownReader = remark().use(remarkChineseGfm).use(remarkChineseEmphasis).freeze();
const tablelessReader = markdownReader().use(remarkWithoutTables).freeze();
const mdxReader = remark().use(remarkChineseGfm).use(remarkChineseEmphasis).use(remarkMdx).freeze();
const markdownConverter = remark()
  .use(TEXT_STEPS)
  .use(remarkRehype, { ...FOOTNOTE_OPTIONS, allowDangerousHtml: true });
const converters = {
  md: markdownConverter().use(rehypeRawHtml).use(rehypeTrimmedAddresses).freeze(),
  mdx: markdownConverter().use(rehypeRaw).use(rehypeTrimmedAddresses).freeze(),
};
const finishers = {
  md: rehype().use(HTML_STEPS).freeze(),
  mdx: rehype().use(mdxHtmlSteps()).freeze(),
};

/** A body parsed to HTML but not yet sanitised, with what its format forbids. Places count from the body's first line. */
export interface SourceTree {
  readonly root: Root;
  /** Its words as they are written, before anything is dropped. */
  readonly text: BodyText;
  readonly findings: readonly BodyFinding[];
}

/** Reads Markdown with everything that it may hold. */
export function readFullMarkdown(body: string): MarkdownRoot {
  return (mayHoldTables(body) ? markdownReader : tablelessReader).parse(body);
}

/** Converts Markdown in full. */
export function convertFullMarkdown(tree: MarkdownRoot, body: string, format: BodyFormat): Root {
  // A converter's steps end in HTML; remark's types cannot say so.
  return converters[format].runSync(tree, body) as unknown as Root;
}

/** @param see is shown the tree as it is written, before anything is taken out of it */
function readTree(
  body: string,
  format: BodyFormat,
  findings: BodyFinding[],
  see: (tree: MarkdownRoot) => void,
): Root {
  const plain = format === 'md' ? readPlainMarkdown(body) : undefined;
  if (plain) {
    see(plain);
    return convertPlainMarkdown(plain);
  }
  return convertFullMarkdown(readMarkdownTree(body, format, findings, see), body, format);
}

function readMarkdownTree(
  body: string,
  format: BodyFormat,
  findings: BodyFinding[],
  see: (tree: MarkdownRoot) => void,
): MarkdownRoot {
  if (format === 'md') {
    const tree = readFullMarkdown(body);
    see(tree);
    return tree;
  }
  try {
    const tree = mdxReader.parse(body);
    see(tree);
    disarmMdx(tree, (finding) => findings.push(finding));
    return tree;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    findings.push(describeSyntaxError(error));
    const tree = markdownReader.parse(body);
    see(tree);
    return tree;
  }
}

function checkDepth(root: Root): void {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

/** The part of a body that is looked at where it cannot be parsed: the most that a body that can may have. */
function cutBody(body: string): string {
  return body.slice(0, LONGEST_BODY).split('\n', MOST_PLAIN_LINES).join('\n');
}

/** Paragraphs of a body's text as it is written: what is shown of a body that cannot be parsed. */
function makePlainTree(body: string): Root {
  const blocks = body
    .replaceAll('\0', '\ufffd')
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    children: blocks.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}

/** The words of a body as it is written, a block a line: what there is of a body that cannot be parsed. */
function readPlainText(body: string, firstLine: number): BodyText {
  const children = body.split('\n').map((value, index): Paragraph => {
    const place = { line: index + 1, column: 1 };
    const position = { start: place, end: place };
    return { type: 'paragraph', children: [{ type: 'text', value, position }] };
  });
  return readBodyText({ type: 'root', children }, body, firstLine);
}

/**
 * Parses a body. Never throws: MDX with a syntax error is read as Markdown,
 * and what is nested too deeply, or would take too long, comes as plain paragraphs; the findings say so.
 * @param firstLine the file's line, from 1, that the body begins on
 */
export function readSourceTree(body: string, format: BodyFormat, firstLine: number): SourceTree {
  const findings: BodyFinding[] = [];
  const readPlainly = (finding: BodyFinding): SourceTree => {
    const part = cutBody(body);
    const text = readPlainText(part, firstLine);
    return { root: makePlainTree(part), text, findings: [...findings, finding] };
  };
  const unread = NESTED_LINE.test(body) ? TOO_DEEP : judgeCost(body);
  if (unread) return readPlainly(unread);
  try {
    let text: BodyText = { blocks: [], tables: [] };
    const root = readTree(body, format, findings, (written) => {
      text = readBodyText(written, body, firstLine);
    });
    checkDepth(root);
    if (format === 'mdx') judgeComponents(root, (finding) => findings.push(finding));
    return { root, text, findings };
  } catch {
    return readPlainly(TOO_DEEP);
  }
}

/** Sanitises a source tree and gives it heading anchors, named tables and footnotes; the source tree stays as it is. */
export function finishTree(source: Root, format: BodyFormat): Root {
  // rehype's types only promise some node; its steps return roots.
  return finishers[format].runSync(source) as Root;
}
