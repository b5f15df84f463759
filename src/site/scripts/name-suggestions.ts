import type { NamedPage, SearchNames } from '../../outputs/search-names.ts';
import { containsWords, splitWords } from '../../search/match.ts';
import { normalise } from '../../search/normalise.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

/** Of each kind. */
const MOST = 4;

/** How well a name fits: 0 as a whole, 1 by its beginning, 2 within; undefined if not at all. */
function rankName(name: string, words: readonly string[]): number | undefined {
  if (!containsWords(name, words)) return undefined;
  const comparable = normalise(name);
  const [first = ''] = words;
  return comparable === words.join('') ? 0 : comparable.startsWith(first) ? 1 : 2;
}

function suggestPage(page: NamedPage, words: readonly string[]): { rank: number; note?: string } | undefined {
  const own = rankName(page.name, words);
  if (own !== undefined) return { rank: own, ...(page.within && { note: page.within }) };
  const others = (page.also ?? []).flatMap((name) => {
    const rank = rankName(name, words);
    return rank === undefined ? [] : [{ rank, note: name }];
  });
  return others.sort((a, b) => a.rank - b.rank)[0];
}

function suggestKind(
  kind: SuggestionKind,
  pages: readonly NamedPage[],
  words: readonly string[],
): Suggestion[] {
  return pages
    .flatMap((page) => {
      const found = suggestPage(page, words);
      return found ? [{ page, ...found }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ page, note }) => ({ kind, text: page.name, route: page.route, ...(note && { note }) }));
}

/** The agencies and columns whose name, or another name of theirs, has all that has been typed. */
export function suggestNames({ agencies, columns }: SearchNames, typed: string): Suggestion[] {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  return [...suggestKind('agency', agencies, words), ...suggestKind('column', columns, words)];
}
