import { HEAD_FIELDS, type HeadField, partsOf } from './head-terms.ts';
import type { OpenIndex } from './open-index.ts';
import { IN_TITLE, IS_TITLE, MOST_UNITS, readParts, readPlaces, STARTS_TITLE } from './postings.ts';
import { cutUnits } from './units.ts';

const TITLE_PARTS = IN_TITLE | STARTS_TITLE | IS_TITLE;

/** A pair of a word's units, and where in the word it stands. */
interface Pair {
  readonly term: string;
  readonly offset: number;
}

/** As few pairs as hold all units: where they stand one behind the other, the word stands. */
function coveringPairs(units: readonly string[]): Pair[] {
  const offsets = [];
  for (let offset = 0; offset < units.length - 2; offset += 2) offsets.push(offset);
  offsets.push(units.length - 2);
  return offsets.map((offset) => ({ term: `${units[offset]}${units[offset + 1]}`, offset }));
}

interface PairList extends Pair {
  readonly list: Uint8Array;
}

/** Where words would begin, if they had a pair where this list says: document and position in one number, ascending. */
function startsOf({ list, offset }: PairList, documents: number): { starts: number[]; isEnd: boolean[] } {
  const starts: number[] = [];
  const isEnd: boolean[] = [];
  readPlaces(list, documents, (document, position, isLast) => {
    if (position < offset) return;
    starts.push(document * MOST_UNITS + position - offset);
    isEnd.push(isLast);
  });
  return { starts, isEnd };
}

/** What both lists have. */
function intersect(some: readonly number[], others: readonly number[]): number[] {
  const both: number[] = [];
  let place = 0;
  for (const number of some) {
    while (place < others.length && (others[place] ?? 0) < number) place++;
    if (others[place] === number) both.push(number);
  }
  return both;
}

function findPhrase(
  field: HeadField,
  lists: readonly PairList[],
  documents: number,
  visit: (document: number, parts: number) => void,
): void {
  const last = lists.at(-1);
  if (!last) return;
  let starts: number[] | undefined;
  // The shortest first: most others then have little to be compared with.
  for (const pair of lists.slice(0, -1).sort((a, b) => a.list.length - b.list.length)) {
    const found = startsOf(pair, documents).starts;
    starts = starts ? intersect(starts, found) : found;
    if (starts.length === 0) return;
  }
  const ending = startsOf(last, documents);
  let place = 0;
  for (const [index, start] of ending.starts.entries()) {
    if (starts) {
      while (place < starts.length && (starts[place] ?? 0) < start) place++;
      if (starts[place] !== start) continue;
    }
    const isStart = start % MOST_UNITS === 0;
    visit(Math.floor(start / MOST_UNITS), partsOf(field, { isStart, isEnd: ending.isEnd[index] === true }));
  }
}

/**
 * Finds the documents that have a word in their title or numbers, exactly.
 * @returns by document, what of its head the word is (see `postings.ts`); 0 where it is not there
 */
export async function matchHeads(
  index: OpenIndex,
  word: string,
  { isTitleOnly }: { isTitleOnly: boolean },
): Promise<Uint8Array> {
  const { documents, longestHead } = await index.directory();
  const matched = new Uint8Array(documents);
  if (word.length === 0) return matched;
  const units = cutUnits(word);
  if (units.length > longestHead) return matched;
  const wanted = isTitleOnly ? TITLE_PARTS : 0xff;
  const add = (document: number, parts: number) => {
    matched[document] = (matched[document] ?? 0) | (parts & wanted);
  };
  if (units.length === 1) {
    const list = (await index.buckets('unit', [word])).get(word)?.get(word);
    if (list) readParts(list, documents, add);
    return matched;
  }
  const pairs = coveringPairs(units);
  const buckets = await index.buckets(
    'head',
    pairs.map(({ term }) => `t${term}`),
  );
  for (const field of isTitleOnly ? HEAD_FIELDS.slice(0, 1) : HEAD_FIELDS) {
    const lists = pairs.flatMap(({ term, offset }) => {
      const list = buckets.get(`t${term}`)?.get(field + term);
      return list ? [{ term, offset, list }] : [];
    });
    if (lists.length === pairs.length) findPhrase(field, lists, documents, add);
  }
  return matched;
}
