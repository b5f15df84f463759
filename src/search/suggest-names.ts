import type { NamedPage } from './directory.ts';
import { containsWords } from './match.ts';
import { normalise } from './normalise.ts';
import type { Suggestion } from './question.ts';

/** Of each kind: names are few, titles that hold the same words are many. */
const MOST = 4;

/** How well a name fits: 0 as a whole, 1 by its beginning, 2 within; undefined if not at all. */
function rankName(name: string, words: readonly string[]): number | undefined {
  if (!containsWords(name, words)) return undefined;
  const comparable = normalise(name);
  const [first = ''] = words;
  return comparable === words.join('') ? 0 : comparable.startsWith(first) ? 1 : 2;
}

/** By which of its names a page fits best, and what has to be said beside its name then. */
function rankPage(
  page: NamedPage,
  words: readonly string[],
): { readonly rank: number; readonly note: string | undefined } | undefined {
  const [name, ...others] = [page.name, ...page.aliases].flatMap((name) => {
    const rank = rankName(name, words);
    return rank === undefined ? [] : [{ name, rank }];
  });
  if (!name) return undefined;
  const rank = others.reduce((best, other) => Math.min(best, other.rank), name.rank);
  if (name.name === page.name) return { rank, note: page.within };
  return { rank, note: [name, ...others].find((other) => other.rank === rank)?.name };
}

/** The pages whose name, or another name of theirs, has all words: first by whole names, then by their beginnings. */
export function suggestNames(
  kind: 'agency' | 'column',
  pages: readonly NamedPage[],
  words: readonly string[],
): Suggestion[] {
  return pages
    .flatMap((page) => {
      const found = rankPage(page, words);
      return found ? [{ page, ...found }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ page, note }) => ({
      kind,
      text: page.name,
      route: page.route,
      ...(note !== undefined && { note }),
    }));
}
