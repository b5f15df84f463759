import type { OpenIndex } from './open-index.ts';
import { readTurns } from './postings.ts';
import { spreadEvenly } from './spread.ts';
import { bodyTermsOf } from './units.ts';

/** More would load more of the index and hardly leave fewer candidates. */
export const MOST_TERMS = 6;

/**
 * Finds the documents whose bodies may have a word: all that have it, and some more.
 * @param visit is called once for each of them
 */
export async function matchBodies(
  index: OpenIndex,
  word: string,
  visit: (document: number) => void,
): Promise<void> {
  const terms = spreadEvenly(bodyTermsOf(word), MOST_TERMS);
  if (terms.length === 0) return;
  const buckets = await index.buckets(
    'body',
    terms.map(({ term }) => term),
  );
  const lists = terms.flatMap(({ term, offset }) => {
    const list = buckets.get(term)?.get(term);
    return list ? [{ list, offset }] : [];
  });
  if (lists.length < terms.length) return;
  const { documents } = await index.directory();
  // At which of eight turns the word may begin: only there do all its terms follow one another.
  let turns = new Uint8Array(documents).fill(0xff);
  for (const { list, offset } of lists) {
    const before = turns;
    const left = new Uint8Array(documents);
    readTurns(list, documents, (document, places) => {
      left[document] = (before[document] ?? 0) & turnBack(places, offset);
    });
    turns = left;
  }
  for (let document = 0; document < documents; document++) if (turns[document]) visit(document);
}

/** The turns that are so many before those given. */
function turnBack(turns: number, offset: number): number {
  const by = offset % 8;
  return ((turns >> by) | (turns << (8 - by))) & 0xff;
}
