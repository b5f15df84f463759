import { splitWords } from './match.ts';

/** More terms would load more of the index and find hardly more: measured at 41,935 documents. */
const MOST_BIGRAMS = 6;

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const IS_HAN = /^\p{Script=Han}/u;
const IS_SINGLE_LETTER = /^\P{N}$/u;

function spreadEvenly(terms: readonly string[], most: number): string[] {
  if (terms.length <= most) return [...terms];
  const step = (terms.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => terms[Math.round(index * step)] ?? '');
}

/**
 * Cuts a query into the terms to ask Pagefind for: overlapping bigrams of Han runs (at most 6, spread evenly over the
 * query), numbers and words of other scripts whole. Single characters are left out beside longer terms: they match
 * nearly everything by prefix. The terms narrow the candidates down; what is a hit, `match.ts` decides.
 */
export function tokenise(query: string): string[] {
  const bigrams = new Set<string>();
  const words = new Set<string>();
  const singles = new Set<string>();
  for (const [run] of splitWords(query).flatMap((word) => [...word.matchAll(RUN)])) {
    const characters = [...run];
    if (characters.length === 1 && IS_SINGLE_LETTER.test(run)) singles.add(run);
    else if (!IS_HAN.test(run)) words.add(run);
    else
      for (const [index, next] of characters.slice(1).entries()) bigrams.add(`${characters[index]}${next}`);
  }
  const terms = [...spreadEvenly([...bigrams], MOST_BIGRAMS), ...words];
  return terms.length > 0 ? terms : [...singles];
}
