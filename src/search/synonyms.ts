import { containsWords } from './match.ts';
import { normalise } from './normalise.ts';

/** What one thing is called. */
export interface Synonyms {
  /** Whoever asks for one of them is shown what has another, too. */
  readonly names: readonly string[];
  /** Readers ask by these as well; they mean too much to be looked for. */
  readonly aliases: readonly string[];
}

/** So many other names are looked for: each of them loads as much of the index as a word. */
const MOST_OTHERS = 4;

/** Of what something is called, by its comparable form, what there is to look for beside a word. */
function othersAmong(names: ReadonlyMap<string, string>, word: string): string[] {
  const others = [...names.keys()];
  const isHeldBy = (name: string) => (other: string) => other !== name && containsWords(name, [other]);
  return others
    .filter((name) => name !== word && ![word, ...others].some(isHeldBy(name)))
    .flatMap((name) => names.get(name) ?? [])
    .slice(0, MOST_OTHERS);
}

/** The other names to look for beside a word. @param word of `splitWords` */
export type FindOthers = (word: string) => string[];

/**
 * Finds the other names of words that are a name or an alias as a whole. A name that holds the word, or another of
 * them, is none: what has it is found anyway.
 */
export function indexSynonyms(groups: readonly Synonyms[]): FindOthers {
  const byName = new Map<string, Map<string, string>>();
  for (const { names, aliases } of groups) {
    const comparable = names.map((name) => [normalise(name), name] as const).filter(([name]) => name !== '');
    for (const asked of new Set([...names, ...aliases].map(normalise))) {
      const known = byName.get(asked) ?? new Map<string, string>();
      for (const [name, text] of comparable) if (!known.has(name)) known.set(name, text);
      byName.set(asked, known);
    }
  }
  return (word) => othersAmong(byName.get(word) ?? new Map(), word);
}

/** Whether some name of the group leads to another. */
export function isOfUse(group: Synonyms): boolean {
  const find = indexSynonyms([group]);
  return [...group.names, ...group.aliases].some((name) => find(normalise(name)).length > 0);
}
