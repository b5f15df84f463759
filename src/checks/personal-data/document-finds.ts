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

function judgeBlocks(text: DocumentText): JudgedPlace[] {
  const labels = labelCells(text);
  return text.body.blocks.flatMap((block) =>
    judgeText(block.text, labels.get(block)).map((judged) => ({ judged, at: block.placeAt(judged.start) })),
  );
}

/** Text that may hold something personal: enough digits, a mailbox, or a word for where someone lives. */
const WORTH_LOOKING = /[\d\uff10-\uff19]{3}|[@＠]|住|户籍|户口|家庭/;

function judgeLines({ source, body }: DocumentText): JudgedPlace[] {
  // Most paragraphs are a line without marks: those have been looked at.
  const blocks = new Set(body.blocks.map((block) => block.text));
  return source.split('\n').flatMap((line, index): JudgedPlace[] => {
    if (!WORTH_LOOKING.test(line) || blocks.has(line)) return [];
    const { text, columnOf } = withoutTags(line);
    return judgeText(text).map((judged) => ({
      judged,
      at: { line: index + 1, column: columnOf(judged.start) },
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
  if (!WORTH_LOOKING.test(text.source)) return [];
  const blocks = judgeBlocks(text);
  const seen = new Set(blocks.map(keyOf));
  const lines = judgeLines(text).filter((each) => !seen.has(keyOf(each)));
  const values = new Set([...blocks, ...lines].map(itsValue));
  const fields = judgeFields(text).filter((each) => !values.has(itsValue(each)));
  return [...blocks, ...lines, ...fields]
    .filter(({ judged }) => judged.isPersonal)
    .map(({ judged: find, at }) => ({ find, at }));
});
