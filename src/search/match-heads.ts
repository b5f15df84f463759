import { fieldsOf, HEAD_FIELDS, type Head, type HeadField, partsOf } from './head-terms.ts';
import { MOST_TERMS } from './match-bodies.ts';
import { normalise } from './normalise.ts';
import type { OpenIndex } from './open-index.ts';
import { intersect, type Pair, type PairList, startsOf } from './pair-places.ts';
import { IN_TITLE, IS_TITLE, MOST_UNITS, readParts, STARTS_TITLE } from './postings.ts';
import { spreadEvenly } from './spread.ts';
import { cutUnits } from './units.ts';

const TITLE_PARTS = IN_TITLE | STARTS_TITLE | IS_TITLE;

function pairsOf(units: readonly string[]): Pair[] {
  return units.slice(1).map((unit, offset) => ({ term: `${units[offset]}${unit}`, offset }));
}

/** As few pairs as hold all units: where they stand one behind the other, the word stands. */
function coveringPairs(units: readonly string[]): Pair[] {
  const last = units.length - 2;
  return pairsOf(units).filter(({ offset }) => offset % 2 === 0 || offset === last);
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

/** A longer word's documents are looked for by so many of its pairs first: those that its bodies are looked for by. */
const SOME_PAIRS = MOST_TERMS;
/** If they leave no more than so many, these are looked at: that loads less than the other pairs. */
const MOST_LOOKED_AT = 8;

interface Search {
  readonly documents: number;
  readonly fields: readonly HeadField[];
}

/** Finds the documents that have all pairs where they stand in the word. */
async function matchPairs(index: OpenIndex, pairs: readonly Pair[], { documents, fields }: Search) {
  const matched = new Map<number, number>();
  const buckets = await index.buckets(
    'head',
    pairs.map(({ term }) => `t${term}`),
  );
  for (const field of fields) {
    const lists = pairs.flatMap(({ term, offset }) => {
      const list = buckets.get(`t${term}`)?.get(field + term);
      return list ? [{ term, offset, list }] : [];
    });
    if (lists.length < pairs.length) continue;
    findPhrase(field, lists, documents, (document, parts) =>
      matched.set(document, (matched.get(document) ?? 0) | parts),
    );
  }
  return matched;
}

/** What of a head a word is, told from the head itself. */
function partsIn(head: Head, word: readonly string[], fields: readonly HeadField[]): number {
  let parts = 0;
  for (const [field, source] of fieldsOf(head)) {
    if (!fields.includes(field)) continue;
    const units = cutUnits(normalise(source));
    for (let from = 0; from + word.length <= units.length; from++)
      if (word.every((unit, place) => units[from + place] === unit))
        parts |= partsOf(field, { isStart: from === 0, isEnd: from + word.length === units.length });
  }
  return parts;
}

async function matchPhrase(index: OpenIndex, units: readonly string[], search: Search) {
  const pairs = coveringPairs(units);
  const all = pairsOf(units);
  if (all.length <= SOME_PAIRS) return matchPairs(index, pairs, search);
  const some = await matchPairs(index, spreadEvenly(all, SOME_PAIRS), search);
  if (some.size > MOST_LOOKED_AT) return matchPairs(index, pairs, search);
  const looked = Array.from(
    some.keys(),
    async (document): Promise<[number, number]> => [
      document,
      partsIn(await index.cardText(document), units, search.fields),
    ],
  );
  return new Map(await Promise.all(looked));
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
  const units = cutUnits(word);
  if (units.length === 0 || units.length > longestHead) return matched;
  if (units.length === 1) {
    const wanted = isTitleOnly ? TITLE_PARTS : 0xff;
    const list = (await index.buckets('unit', [word])).get(word)?.get(word);
    if (list)
      readParts(list, documents, (document, parts) => {
        matched[document] = parts & wanted;
      });
    return matched;
  }
  const fields = isTitleOnly ? HEAD_FIELDS.slice(0, 1) : HEAD_FIELDS;
  for (const [document, parts] of await matchPhrase(index, units, { documents, fields }))
    matched[document] = parts;
  return matched;
}
