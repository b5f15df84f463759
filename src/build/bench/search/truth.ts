import { cutsNumber, quotedWords, splitWords } from '../../../search/match.ts';
import { normalise } from '../../../search/normalise.ts';
import type { FindOthers } from '../../../search/synonyms.ts';
import { fieldsOf, type SearchText } from './search-text.ts';

/** Words are looked up by two units of theirs, in a table of so many places. */
const PLACES = 1 << 16;

function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) & (PLACES - 1);
}

/** Many words to look for at once; each is known by its position in the list. */
interface WordTable {
  readonly words: readonly string[];
  /** By place: the words whose first two units lead there. */
  readonly byStart: readonly (readonly number[] | undefined)[];
  /** Words of one unit. */
  readonly single: readonly number[];
}

function tableOf(words: readonly string[]): WordTable {
  const byStart: (number[] | undefined)[] = new Array(PLACES).fill(undefined);
  const single: number[] = [];
  for (const [index, word] of words.entries()) {
    if (word.length < 2) {
      single.push(index);
      continue;
    }
    const place = placeOf(word.charCodeAt(0), word.charCodeAt(1));
    byStart[place] = [...(byStart[place] ?? []), index];
  }
  return { words, byStart, single };
}

/** Tells of every word that a comparable text holds, once or more often. */
function findWords(text: string, { words, byStart, single }: WordTable, tell: (word: number) => void): void {
  const tellIfAt = (index: number, at: number) => {
    const word = words[index] ?? '';
    if (!text.startsWith(word, at) || cutsNumber(text, at) || cutsNumber(text, at + word.length)) return;
    tell(index);
  };
  for (let at = 0; at < text.length - 1; at++) {
    const started = byStart[placeOf(text.charCodeAt(at), text.charCodeAt(at + 1))];
    if (started) for (const index of started) tellIfAt(index, at);
  }
  for (const index of single) {
    const word = words[index] ?? '';
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) tellIfAt(index, at);
  }
}

/** The words of a query, each with what else will do for it; a phrase in quotation marks stands for itself. */
function choicesOf(query: string, othersOf: FindOthers): string[][] {
  const exact = new Set(quotedWords(query));
  return splitWords(query).map((word) => [word, ...(exact.has(word) ? [] : othersOf(word).map(normalise))]);
}

/** One of a query's words. */
interface AskedWord {
  readonly query: number;
  readonly place: number;
}

/**
 * What each query should find: the texts that hold all of its words, each in some field, as `containsWords` has it.
 * All queries are looked for in one pass; one after the other they would take half an hour at 41,935 documents.
 * @param othersOf other names that will do for a word; none unless it is given
 * @returns for each query the positions of the texts, in order
 */
export function findTruth(
  texts: Iterable<SearchText>,
  queries: readonly string[],
  othersOf: FindOthers = () => [],
): number[][] {
  const wordsOf = queries.map((query) => choicesOf(query, othersOf));
  const words = [...new Set(wordsOf.flat(2))];
  const table = tableOf(words);
  const positions = new Map(words.map((word, index) => [word, index]));
  const askedBy: AskedWord[][] = words.map(() => []);
  for (const [query, asked] of wordsOf.entries())
    for (const [place, choices] of asked.entries())
      for (const word of choices) askedBy[positions.get(word) ?? -1]?.push({ query, place });
  const truth: number[][] = queries.map(() => []);

  let position = 0;
  for (const text of texts) {
    const found = new Set<number>();
    for (const field of fieldsOf(text)) findWords(normalise(field), table, (word) => found.add(word));
    const places = new Map<number, Set<number>>();
    for (const word of found)
      for (const { query, place } of askedBy[word] ?? []) {
        const known = places.get(query);
        if (known) known.add(place);
        else places.set(query, new Set([place]));
      }
    for (const [query, { size }] of places) if (size === wordsOf[query]?.length) truth[query]?.push(position);
    position += 1;
  }
  return truth;
}
