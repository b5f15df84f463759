import type { BlockPlace, TextBlock } from '../../markdown/text-blocks.ts';
import { memoPer } from '../../portal/memo.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { openColumnLabels } from './column-labels.ts';
import { judgeText } from './find-personal.ts';
import type { Judged, PersonalFind } from './personal-find.ts';

/** A find, and where it stands in its file. */
export interface PlacedFind {
  readonly find: PersonalFind;
  readonly at: BlockPlace;
}

/** Tags within words: <b>, </span>. Where they are taken out, the words around them belong together. */
const INLINE_TAG = /<\/?(?:a|b|em|font|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]{0,200}>/gi;

interface JudgedPlace {
  readonly judged: Judged;
  readonly at: BlockPlace;
}

/** A line without its inline tags, and where its signs stand in it. */
function withoutTags(line: string): { text: string; columnOf(offset: number): number } {
  if (!line.includes('<')) return { text: line, columnOf: (offset) => offset + 1 };
  const cuts: { at: number; length: number }[] = [];
  let taken = 0;
  const text = line.replace(INLINE_TAG, (tag, index: number) => {
    cuts.push({ at: index - taken, length: tag.length });
    taken += tag.length;
    return '';
  });
  return {
    text,
    columnOf: (offset) =>
      offset + 1 + cuts.reduce((sum, { at, length }) => sum + (at <= offset ? length : 0), 0),
  };
}

/** What heads say of the cells below them. */
function labelCells({ body }: DocumentText): ReadonlyMap<TextBlock, string> {
  const labels = new Map<TextBlock, string>();
  for (const { rows } of body.tables) {
    const columns = openColumnLabels();
    for (const row of rows)
      for (const [column, cell] of row.entries()) labels.set(cell, columns.see(cell.text, column));
  }
  return labels;
}

/** Fewer digits are no number of a person's. */
const FEWEST_DIGITS = 11;
/** A mailbox, or a word for where someone lives. */
const MAILBOX_OR_HOME = /[@＠住]|户籍|户口|家庭/;

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a part of a text has as many digits as the shortest number that is looked for. */
function mayHoldNumber(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end && digits < FEWEST_DIGITS; at += 1)
    if (isDigit(text.charCodeAt(at))) digits += 1;
  return digits === FEWEST_DIGITS;
}

function mayBePersonal(text: string): boolean {
  return mayHoldNumber(text, 0, text.length) || MAILBOX_OR_HOME.test(text);
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text that may hold something personal. */
function listDoubtful(text: string): Line[] {
  const lines: Line[] = [];
  const hasWords = MAILBOX_OR_HOME.test(text);
  for (let start = 0, number = 1; start <= text.length; number += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (hasWords || mayHoldNumber(text, start, end)) {
      const line = text.slice(start, end);
      if (mayBePersonal(line)) lines.push({ text: line, number });
    }
    start = end + 1;
  }
  return lines;
}

function judgeBlocks(blocks: readonly TextBlock[], labels: ReadonlyMap<TextBlock, string>): JudgedPlace[] {
  return blocks.flatMap((block) =>
    judgeText(block.text, labels.get(block)).map((judged) => ({ judged, at: block.placeAt(judged.start) })),
  );
}

/** @param blocks that have been looked at: most paragraphs are a line without marks */
function judgeLines(source: string, blocks: readonly TextBlock[]): JudgedPlace[] {
  const lines = listDoubtful(source);
  const known = new Set(lines.length === 0 ? [] : blocks.map(({ text }) => text));
  return lines.flatMap((line): JudgedPlace[] => {
    if (known.has(line.text)) return [];
    const { text, columnOf } = withoutTags(line.text);
    return judgeText(text).map((judged) => ({
      judged,
      at: { line: line.number, column: columnOf(judged.start) },
    }));
  });
}

function judgeFields({ fields }: DocumentText): JudgedPlace[] {
  return fields.flatMap((field) =>
    judgeText(field.text).map((judged) => ({ judged, at: field.placeAt(judged.start) })),
  );
}

const keyOf = ({ judged: { kind, value }, at }: JudgedPlace) => `${kind} ${at.line} ${value}`;
const itsValue = ({ judged: { kind, value } }: JudgedPlace) => `${kind} ${value}`;

/**
 * What is personal in a document, each once, where it stands. The body's words are looked at as they are read, the head
 * of a table's column with its cells; what they do not hold (addresses of links, tags, comments, the front matter) as
 * it is written.
 */
export const findInDocument = memoPer((text: DocumentText): readonly PlacedFind[] => {
  const labels = labelCells(text);
  const doubtful = text.body.blocks.filter((block) => labels.has(block) || mayBePersonal(block.text));
  const blocks = judgeBlocks(doubtful, labels);
  const seen = new Set(blocks.map(keyOf));
  const lines = judgeLines(text.source, doubtful).filter((each) => !seen.has(keyOf(each)));
  const values = new Set([...blocks, ...lines].map(itsValue));
  const fields = judgeFields(text).filter((each) => !values.has(itsValue(each)));
  return [...blocks, ...lines, ...fields]
    .filter(({ judged }) => judged.isPersonal)
    .map(({ judged: find, at }) => ({ find, at }));
});
