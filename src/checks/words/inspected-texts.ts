import type { BlockPlace } from '../../markdown/text-blocks.ts';
import type { Fix } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';

/** A text of a document that words are looked for in. */
export interface InspectedText {
  readonly text: string;
  placeAt(offset: number): BlockPlace;
}

/** How many findings of one rule a document has at most: past that, someone must look at it as a whole. */
export const MOST_FINDINGS = 100;

/** The texts of a document that people read: its front matter's and its blocks, but for code. */
export function listTexts({ fields, body }: DocumentText): InspectedText[] {
  return [...fields, ...body.blocks.filter(({ kind }) => kind !== 'code')];
}

const linesOf = new WeakMap<DocumentText, readonly string[]>();

function readLines(text: DocumentText): readonly string[] {
  const known = linesOf.get(text);
  if (known) return known;
  const lines = text.source.split('\n');
  linesOf.set(text, lines);
  return lines;
}

/** The mending of a word at a place, if it stands there as it is: words may run over lines, or hold escapes. */
export function replaceWord(
  text: DocumentText,
  { line, column }: BlockPlace,
  word: string,
  right: string,
): Fix | undefined {
  const isThere = readLines(text)[line - 1]?.startsWith(word, column - 1);
  return isThere ? { line, column, length: word.length, text: right } : undefined;
}
