import type { HeadField } from './head-terms.ts';
import type { OpenIndex } from './open-index.ts';
import { intersect, startsOf } from './pair-places.ts';
import { MOST_UNITS, readParts } from './postings.ts';
import { isNumber } from './units.ts';

/** Titles and document numbers. */
const FIELDS = ['t', 'n'] as const satisfies readonly HeadField[];

/** A slip leaves a word's first units and its last ones, and a gap of so many units between them. */
interface Slip {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
}

/** Every slip of one unit that is no number. */
function slipsOf(units: readonly string[]): Slip[] {
  const slips: Slip[] = [];
  for (const [place, unit] of units.entries()) {
    const right = units.length - place;
    if (place > 0) slips.push({ left: place, right, gap: 1 });
    if (isNumber(unit)) continue;
    slips.push({ left: place, right: right - 1, gap: 1 });
    // At an edge this is the same stretch as the one above.
    if (place > 0 && right > 1) slips.push({ left: place, right: right - 1, gap: 0 });
  }
  return slips;
}

function documentsOf(places: readonly number[]): number[] {
  return [...new Set(places.map((place) => Math.floor(place / MOST_UNITS)))];
}

/** What is known of a word in one field: where its pairs stand, and what documents have its first and last unit. */
interface Known {
  /** By offset in the word. */
  readonly pairs: readonly (readonly number[])[];
  readonly withFirst: readonly number[];
  readonly withLast: readonly number[];
}

/** By how many: where the word's first units stand. */
function beginnings({ pairs }: Known): readonly number[][] {
  const places: number[][] = [[], [], [...(pairs[0] ?? [])]];
  for (const [offset, pair] of pairs.entries())
    if (offset > 0) places.push(intersect(places[offset + 1] ?? [], pair, offset));
  return places;
}

/** By how many: where the word's last units stand. */
function endings({ pairs }: Known): readonly number[][] {
  const places: number[][] = [[], [], [...(pairs.at(-1) ?? [])]];
  for (const pair of pairs.slice(0, -1).reverse()) places.push(intersect(pair, places.at(-1) ?? [], 1));
  return places;
}

/** For each slip the documents that may have the word so. */
function searchField(known: Known, slips: readonly Slip[]): number[][] {
  const lefts = beginnings(known);
  const rights = endings(known);
  const withLeft = (count: number) => (count === 1 ? known.withFirst : documentsOf(lefts[count] ?? []));
  const withRight = (count: number) => (count === 1 ? known.withLast : documentsOf(rights[count] ?? []));
  return slips.map(({ left, right, gap }) => {
    if (left > 1 && right > 1)
      return documentsOf(intersect(lefts[left] ?? [], rights[right] ?? [], left + gap));
    if (left === 0) return [...withRight(right)];
    if (right === 0) return [...withLeft(left)];
    return intersect(withLeft(left), withRight(right));
  });
}

/**
 * Finds documents in whose titles or document numbers a word may stand with one unit changed, missing or too many.
 * @param units of the word: at least three
 * @returns for each slip that there may be, its documents, newest first; the heads themselves decide
 */
export async function findNearHeads(index: OpenIndex, units: readonly string[]): Promise<number[][]> {
  const terms = units.slice(1).map((unit, offset) => `${units[offset]}${unit}`);
  const edges = [units[0] ?? '', units.at(-1) ?? ''] as const;
  const [{ documents }, pairBuckets, unitBuckets] = await Promise.all([
    index.directory(),
    index.buckets(
      'head',
      terms.map((term) => `t${term}`),
    ),
    index.buckets('unit', edges),
  ]);
  const withUnit = (unit: string) => {
    const found: number[] = [];
    const list = unitBuckets.get(unit)?.get(unit);
    if (list) readParts(list, documents, (document) => found.push(document));
    return found;
  };
  const [withFirst, withLast] = edges.map(withUnit) as [number[], number[]];
  const slips = slipsOf(units);
  const found = FIELDS.map((field) => {
    const pairs = terms.map((term) => {
      const list = pairBuckets.get(`t${term}`)?.get(field + term);
      return list ? startsOf({ term, offset: 0, list }, documents).starts : [];
    });
    return searchField({ pairs, withFirst, withLast }, slips);
  });
  return slips
    .map((_, slip) => [...new Set(found.flatMap((bySlip) => bySlip[slip] ?? []))].sort((a, b) => b - a))
    .filter((group) => group.length > 0);
}
