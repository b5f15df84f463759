import { MOST_UNITS, readPlaces } from './postings.ts';

/** A pair of a word's units, and where in the word it stands. */
export interface Pair {
  readonly term: string;
  readonly offset: number;
}

export interface PairList extends Pair {
  readonly list: Uint8Array;
}

/** Where words would begin, if they had a pair where this list says: document and position in one number, ascending. */
export function startsOf(
  { list, offset }: PairList,
  documents: number,
): { starts: number[]; isEnd: boolean[] } {
  const starts: number[] = [];
  const isEnd: boolean[] = [];
  readPlaces(list, documents, (document, position, isLast) => {
    if (position < offset) return;
    starts.push(document * MOST_UNITS + position - offset);
    isEnd.push(isLast);
  });
  return { starts, isEnd };
}

/** Those of some numbers that others have too, so many further on; both ascend. */
export function intersect(some: readonly number[], others: readonly number[], furtherOn = 0): number[] {
  const both: number[] = [];
  let place = 0;
  for (const number of some) {
    const wanted = number + furtherOn;
    while (place < others.length && (others[place] ?? 0) < wanted) place++;
    if (others[place] === wanted) both.push(number);
  }
  return both;
}
