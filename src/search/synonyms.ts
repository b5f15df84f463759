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

/**
 * The other names to look for beside a word that is a name or an alias as a whole. A name that holds the word, or
 * another of them, is none: what has it is found anyway.
 * @param word of `splitWords`
 */
export function othersFor(word: string, groups: readonly Synonyms[]): string[] {
  const others = new Map<string, string>();
  for (const { names, aliases } of groups) {
    if (![...names, ...aliases].some((name) => normalise(name) === word)) continue;
    for (const name of names) {
      const comparable = normalise(name);
      if (comparable !== '' && !others.has(comparable)) others.set(comparable, name);
    }
  }
  const isHeldBy = (name: string) => (other: string) => other !== name && containsWords(name, [other]);
  const wanted = [...others.keys()].filter((name) => ![word, ...others.keys()].some(isHeldBy(name)));
  return wanted.flatMap((name) => (name === word ? [] : (others.get(name) ?? []))).slice(0, MOST_OTHERS);
}

/** Whether some name of the group leads to another. */
export function isOfUse(group: Synonyms): boolean {
  return [...group.names, ...group.aliases].some((name) => othersFor(normalise(name), [group]).length > 0);
}
