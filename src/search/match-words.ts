import { containsWords } from './match.ts';
import { matchBodies } from './match-bodies.ts';
import { matchHeads } from './match-heads.ts';
import type { OpenIndex } from './open-index.ts';
import { IN_NUMBER, IN_TITLE, IS_NUMBER, IS_TITLE, STARTS_TITLE } from './postings.ts';

/** Beside the parts of a head: the word is in a name of the agency, or may be in the body. */
const IN_AGENCY = 32;
const IN_BODY = 64;

const BODY_RANK = 5;

/** How well what a word is in a document answers for it: the lowest comes first. */
function rankOf(parts: number): number {
  if (parts & IS_NUMBER) return 0;
  if (parts & IS_TITLE) return 1;
  if (parts & STARTS_TITLE) return 2;
  if (parts & IN_TITLE) return 3;
  if (parts & (IN_NUMBER | IN_AGENCY)) return 4;
  return BODY_RANK;
}
const RANKS = Uint8Array.from({ length: 128 }, (_, parts) => rankOf(parts));

/** In each rank the word itself comes before another name. */
const OWN = 0;
const OTHER = 1;
const NOT_FOUND = 2 * (BODY_RANK + 1);

/** A word, and other names that will do for it, comparable ones. */
export interface AskedWord {
  readonly word: string;
  readonly others: readonly string[];
}

/** What documents have all words. */
export interface Matches {
  /** By document: whether it has all words, as far as can be told. */
  readonly isMatch: Uint8Array;
  /** By document: the rank of the word that is matched worst. */
  readonly worst: Uint8Array;
  /** By document: the sum of all words' ranks. */
  readonly sums: Uint16Array;
  /** The words of a match that its body alone can have: each a list of which one will do. */
  bodyWords(document: number): string[][];
}

/** Where words are looked for: titles; titles and numbers; or these, agencies' names and bodies. */
export type Scope = 'title' | 'head' | 'all';

/** Which parts of which documents a word is in: 0 where it is not in any. */
async function matchWord(index: OpenIndex, word: string, scope: Scope): Promise<Uint8Array> {
  if (scope !== 'all') return matchHeads(index, word, { isTitleOnly: scope === 'title' });
  const inBodies: number[] = [];
  const [matched, { publishers }, table] = await Promise.all([
    matchHeads(index, word, { isTitleOnly: false }),
    index.directory(),
    index.table(),
    matchBodies(index, word, (document) => inBodies.push(document)),
  ]);
  const add = (document: number, part: number) => {
    matched[document] = (matched[document] ?? 0) | part;
  };
  const isPublisher = publishers.map(({ names, aliases }) =>
    [...names, ...aliases].some((name) => containsWords(name, [word])),
  );
  if (isPublisher.includes(true))
    for (const [document, publisher] of table.publishers.entries())
      if (isPublisher[publisher]) add(document, IN_AGENCY);
  for (const document of inBodies) add(document, IN_BODY);
  return matched;
}

/** Where a word is, and where other names for it are. */
interface Choice {
  readonly word: string;
  readonly parts: Uint8Array;
}

async function matchChoices(
  index: OpenIndex,
  { word, others }: AskedWord,
  scope: Scope,
): Promise<readonly Choice[]> {
  const choices = [word, ...others];
  const parts = await Promise.all(choices.map((choice) => matchWord(index, choice, scope)));
  return parts.map((each, place) => ({ word: choices[place] ?? '', parts: each }));
}

/** How well the choice that answers best for a word answers in a document. */
function bestRank(choices: readonly Choice[], document: number): number {
  let best = NOT_FOUND;
  let order = OWN;
  for (const { parts } of choices) {
    const found = parts[document] ?? 0;
    if (found !== 0) best = Math.min(best, 2 * (RANKS[found] ?? BODY_RANK) + order);
    order = OTHER;
  }
  return best;
}

const NONE: string[][] = [];

/** So many words are looked for side by side; none is when those before have no document in common. */
const WORDS_AT_ONCE = 6;

/**
 * Finds the documents that have all words.
 * @param words without words everything matches
 */
export async function matchWords(
  index: OpenIndex,
  words: readonly AskedWord[],
  scope: Scope,
): Promise<Matches> {
  const { documents } = await index.directory();
  const isMatch = new Uint8Array(documents).fill(1);
  const worst = new Uint8Array(documents);
  const sums = new Uint16Array(documents);
  const looked: (readonly Choice[])[] = [];
  for (let first = 0; first < words.length; first += WORDS_AT_ONCE) {
    const together = words.slice(first, first + WORDS_AT_ONCE);
    const results = await Promise.all(together.map((word) => matchChoices(index, word, scope)));
    looked.push(...results);
    let matches = 0;
    for (let document = 0; document < documents; document++) {
      for (const choices of results) {
        const rank = bestRank(choices, document);
        if (rank === NOT_FOUND) isMatch[document] = 0;
        worst[document] = Math.max(worst[document] ?? 0, rank);
        sums[document] = (sums[document] ?? 0) + rank;
      }
      matches += isMatch[document] ?? 0;
    }
    if (matches === 0) break;
  }
  const bodyWords = (document: number) => {
    // Most are not in doubt, and it is asked of all of them.
    if ((worst[document] ?? 0) < 2 * BODY_RANK) return NONE;
    return looked
      .filter((choices) => bestRank(choices, document) >= 2 * BODY_RANK)
      .map((choices) => choices.filter(({ parts }) => parts[document] === IN_BODY).map(({ word }) => word));
  };
  return { isMatch, worst, sums, bodyWords };
}
