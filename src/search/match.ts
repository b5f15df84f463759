import { cutQuery, type TypedWord } from './cut-query.ts';
import { type NormalisedText, normalise, normaliseWithOffsets } from './normalise.ts';
import { isNumber } from './units.ts';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a query as they were typed, by their comparable form; of one that was typed twice, with quotation marks if
 * it ever was.
 */
export function typedWords(query: string): ReadonlyMap<string, TypedWord> {
  const words = new Map<string, TypedWord>();
  for (const typed of cutQuery(query)) {
    const word = normalise(typed.wanted);
    if (word !== '' && (isQuoted(typed) || !words.has(word))) words.set(word, typed);
  }
  return words;
}

function isQuoted({ typed, wanted }: TypedWord): boolean {
  return typed !== wanted;
}

/**
 * The words of a query in comparable form, each once; all of them are wanted. White space parts them; a phrase in
 * quotation marks is one word (see `cutQuery`).
 */
export function splitWords(query: string): string[] {
  return [...typedWords(query).keys()];
}

/** Those of `splitWords` that are asked for in quotation marks: exactly as they are. */
export function quotedWords(query: string): string[] {
  return [...typedWords(query)].flatMap(([word, typed]) => (isQuoted(typed) ? [word] : []));
}

/** Whether a number would be cut at this boundary: `4号` must not match within `104号`. */
export function cutsNumber(text: string, boundary: number): boolean {
  return isNumber(text.charAt(boundary - 1)) && isNumber(text.charAt(boundary));
}

/** Where a word stands in a comparable text, from a position on; -1 if nowhere. */
function indexOfWord(text: string, word: string, from: number): number {
  let index = text.indexOf(word, from);
  while (index !== -1 && (cutsNumber(text, index) || cutsNumber(text, index + word.length))) {
    index = text.indexOf(word, index + 1);
  }
  return index;
}

/**
 * Whether the text contains every word literally.
 * @param words of `splitWords`; without words everything matches
 */
export function containsWords(text: string, words: readonly string[]): boolean {
  return containsOneOfEach(
    text,
    words.map((word) => [word]),
  );
}

/**
 * Whether the text contains one word of each list literally.
 * @param choices of comparable words
 */
export function containsOneOfEach(text: string, choices: readonly (readonly string[])[]): boolean {
  const normalised = normalise(text);
  return choices.every((words) => words.some((word) => indexOfWord(normalised, word, 0) !== -1));
}

function sourceRange(normalised: NormalisedText, start: number, end: number): TextRange {
  return { start: normalised.starts[start] ?? 0, end: normalised.ends[end - 1] ?? 0 };
}

/**
 * Where the words stand in a text, in the text's own offsets: in order, touching and overlapping ones joined.
 * @param words of `splitWords`
 */
export function findMatches(text: string, words: readonly string[]): TextRange[] {
  const normalised = normaliseWithOffsets(text);
  const found: TextRange[] = [];
  for (const word of words) {
    if (word === '') continue;
    let index = indexOfWord(normalised.text, word, 0);
    while (index !== -1) {
      found.push(sourceRange(normalised, index, index + word.length));
      index = indexOfWord(normalised.text, word, index + word.length);
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: TextRange[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
