import type { BlockPlace, TextBlock } from '../markdown/text-blocks.ts';
import { memoPer } from '../portal/memo.ts';
import type { Finding, Fix } from '../schema/diagnostic.ts';
import type { DocumentText } from '../source/document-text.ts';

/** Words that can be at fault: a block of the body, or a text of the front matter. */
export interface Words {
  readonly text: string;
  placeAt(offset: number): BlockPlace;
}

/** Signs of some words that give way to others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What is wrong in some words, and how to mend it. */
export interface Fault {
  readonly rule: string;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
  /** In the order of the words; only where no other mending can be meant. */
  readonly edits?: readonly Edit[] | undefined;
}

/** How many findings of one rule a document has at most: past that, someone must look at it as a whole. */
export const MOST_FINDINGS = 100;

const NO_PROSE = new Set(['code', 'html', 'attribute']);

/** Fields with a form of their own, or whose words stand in another file. */
const OTHER_FIELDS = new Set(['documentNumber', 'file', 'document', 'documents', 'interprets']);

/** Every text that people read: the front matter's, and the blocks of the body but for code. */
export const readEveryText = memoPer(({ fields, body }: DocumentText): readonly Words[] => [
  ...fields,
  ...body.blocks.filter(({ kind }) => kind !== 'code'),
]);

/** The blocks that a reader reads as Chinese: no code, no HTML, no attributes of components. */
export const readProse = memoPer(({ body }: DocumentText): readonly TextBlock[] =>
  body.blocks.filter(({ kind }) => !NO_PROSE.has(kind)),
);

/** The texts of the front matter, but for those with a form of their own. */
export const readWordsOfFields = memoPer(({ fields }: DocumentText): readonly Words[] =>
  fields.filter(({ key }) => !key.some((part) => OTHER_FIELDS.has(String(part)))),
);

/** The texts of the front matter, and the blocks of the body. */
export const readWords = memoPer((text: DocumentText): readonly Words[] => [
  ...readWordsOfFields(text),
  ...readProse(text),
]);

const readLines = memoPer(({ source }: DocumentText) => source.split('\n'));

/**
 * The edits as one fix, where all stand on one line of the source and the source has the words as they are:
 * an escaped sign, an entity or a folded text has to be mended by hand.
 */
function toFix(document: DocumentText, words: Words, edits: readonly Edit[]): Fix | undefined {
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  const from = words.placeAt(first.offset);
  const line = readLines(document)[from.line - 1] ?? '';
  let mended = '';
  let end = from.column - 1;
  for (const { offset, length, text } of edits) {
    const place = words.placeAt(offset);
    const start = place.column - 1;
    const isThere = line.slice(start, start + length) === words.text.slice(offset, offset + length);
    if (place.line !== from.line || start < end || !isThere) return undefined;
    mended += line.slice(end, start) + text;
    end = start + length;
  }
  return { line: from.line, column: from.column, length: end - (from.column - 1), text: mended };
}

/** A fault as the finding that is reported. */
export function toFinding(
  document: DocumentText,
  words: Words,
  { rule, offset, message, hint, edits }: Fault,
): Finding {
  const { line, column } = words.placeAt(offset);
  const fix = edits && toFix(document, words, edits);
  return { rule, file: document.file, at: { line, column }, message, hint, ...(fix && { fix }) };
}

/** Looks for faults in every text of a document, until there are enough. */
export function findInWords(
  text: DocumentText,
  words: readonly Words[],
  find: (words: Words) => Iterable<Fault>,
): Finding[] {
  const findings: Finding[] = [];
  for (const each of words) {
    for (const fault of find(each)) {
      findings.push(toFinding(text, each, fault));
      if (findings.length >= MOST_FINDINGS) return findings;
    }
  }
  return findings;
}

/** Words around an offset, short enough to be quoted. */
export function quoteAround(text: string, start: number, end: number, around = 8): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
