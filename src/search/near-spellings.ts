import { packOf } from './cards.ts';
import type { Directory } from './directory.ts';
import { findNearHeads } from './near-heads.ts';
import { findNear, type NearText } from './near-texts.ts';
import type { OpenIndex } from './open-index.ts';
import { cutUnits } from './units.ts';

/** Shorter words are near to too much; longer ones are sentences. */
const FEWEST_UNITS = 3;
const MOST_UNITS = 20;
const MOST_SPELLINGS = 3;
/** So many packs of cards are looked at. */
const MOST_PACKS = 8;
/** What stands beside all of a word but its edge is what was meant only if it mostly stands there, or nearly. */
const OFTEN = 1 / 3;

/** The newest documents of each group in turn, as many as few packs hold. */
function chooseDocuments(groups: readonly (readonly number[])[]): number[] {
  const packs = new Set<number>();
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  for (let turn = 0; turn < longest && packs.size < MOST_PACKS; turn++)
    for (const group of groups) {
      const document = group[turn];
      if (document !== undefined && packs.size < MOST_PACKS) packs.add(packOf(document));
    }
  const chosen = new Set(groups.flat().filter((document) => packs.has(packOf(document))));
  return [...chosen].sort((a, b) => b - a);
}

function namesIn({ publishers, agencies, columns }: Directory): Set<string> {
  return new Set([
    ...publishers.flatMap(({ names, aliases }) => [...names, ...aliases]),
    ...[...agencies, ...columns].flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
}

interface Counted extends NearText {
  /** How many texts have it. */
  count: number;
}

/** Counts how many of some texts have each spelling. */
class Tally {
  readonly #counted = new Map<string, Counted>();

  /** @param near what one text has */
  add(near: readonly NearText[]): void {
    const inText = new Map(near.map((each) => [each.spelling, each]));
    for (const [spelling, each] of inText) {
      const counted = this.#counted.get(spelling);
      if (counted) counted.count++;
      else this.#counted.set(spelling, { ...each, count: 1 });
    }
  }

  /** Those that may be meant. */
  #likely(): Counted[] {
    const all = [...this.#counted.values()];
    const continuations = all.filter(
      ({ trunk, count }) => trunk !== undefined && count >= this.#countOf(trunk) * OFTEN,
    );
    /** How often what stands at the edge of a word, where the word has something else, is the same. */
    const mostAlike = (spelling: string) =>
      Math.max(0, ...continuations.filter(({ trunk }) => trunk === spelling).map(({ count }) => count));
    return all.filter((each) =>
      each.isShorter
        ? each.count > mostAlike(each.spelling) * 2
        : each.trunk === undefined || continuations.includes(each),
    );
  }

  #countOf(spelling: string): number {
    return this.#counted.get(spelling)?.count ?? 0;
  }

  /** The best first: those as long as the word or longer, then those that most texts have, then the newest. */
  best(): string[] {
    const likely = this.#likely().sort((a, b) => b.count - a.count);
    const shorter = likely.filter(({ isShorter }) => isShorter);
    const others = likely.filter(({ isShorter }) => !isShorter);
    const isLong = ({ spelling }: NearText) => cutUnits(spelling).length >= FEWEST_UNITS;
    const all = others.length === 0 ? shorter : [...others, ...shorter.filter(isLong)];
    return all.slice(0, MOST_SPELLINGS).map(({ text }) => text);
  }
}

/**
 * What stands in titles, document numbers or names and is a word but for one unit changed, missing or too many, as it
 * is written there: at most three, the best first.
 * @param word of `splitWords`, which nothing has
 */
export async function findNearSpellings(index: OpenIndex, word: string): Promise<string[]> {
  const units = cutUnits(word);
  if (units.length < FEWEST_UNITS || units.length > MOST_UNITS) return [];
  const [directory, groups] = await Promise.all([index.directory(), findNearHeads(index, units)]);
  const tally = new Tally();
  for (const name of namesIn(directory)) tally.add(findNear(name, units));
  const cards = await Promise.all(chooseDocuments(groups).map((document) => index.cardText(document)));
  for (const { title, documentNumber } of cards)
    tally.add([title, documentNumber ?? ''].flatMap((text) => findNear(text, units)));
  return tally.best();
}
