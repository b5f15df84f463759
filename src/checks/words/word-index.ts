import type { Terms } from '../../schema/terms.ts';
import { COMMON_SLIPS } from './common-slips.ts';
import { createPairIndex } from './pair-index.ts';

/** A wrong word as it is looked for. */
export interface WordSlip {
  readonly wrong: string;
  readonly rights: readonly string[];
  readonly why: string | undefined;
  /** What is to be said of it. */
  readonly fault: string;
  /** Whether it is of the portal's own list. */
  readonly isOwn: boolean;
}

/** A wrong word at an offset of a text. */
export interface FoundSlip {
  readonly slip: WordSlip;
  readonly start: number;
}

interface Exception {
  readonly text: string;
  /** Where the wrong word stands in it. */
  readonly offset: number;
}

interface IndexedSlip extends WordSlip {
  readonly exceptions: readonly Exception[];
}

/** Every place of a word in a text, overlapping ones too. */
function offsetsOf(word: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) offsets.push(at);
  return offsets;
}

/** The wrong words that are looked for: the language's, but for those allowed or overridden, and the portal's. */
function listSlips({ corrections, allowed, names }: Terms): (WordSlip & { except: readonly string[] })[] {
  const withheld = new Set([...allowed, ...corrections.map(({ wrong }) => wrong)]);
  const known = names.flatMap(({ name, aliases }) => [name, ...aliases]);
  const common = COMMON_SLIPS.flatMap(({ fault, basis, slips }) =>
    slips
      .filter(([wrong]) => !withheld.has(wrong))
      .map(([wrong, right, except = []]) => ({
        wrong,
        rights: [right],
        except,
        why: basis,
        fault,
        isOwn: false,
      })),
  );
  const own = corrections.map(({ wrong, right, except, why }) => ({
    wrong,
    rights: right,
    except,
    why,
    fault: '写错了',
    isOwn: true,
  }));
  return [...own, ...common].map((slip) => ({
    ...slip,
    except: [...slip.except, ...known.filter((name) => name.includes(slip.wrong))],
  }));
}

/**
 * Makes what finds the wrong words of a text in one pass: the longest at a place, each but for its exceptions.
 * Finds no two that overlap.
 */
export function indexWords(terms: Terms): (text: string) => FoundSlip[] {
  const index = createPairIndex<IndexedSlip>();
  const longestFirst = listSlips(terms).sort((a, b) => b.wrong.length - a.wrong.length);
  for (const { except, ...slip } of longestFirst) {
    const exceptions = except.flatMap((text) =>
      offsetsOf(slip.wrong, text).map((offset) => ({ text, offset })),
    );
    index.add(slip.wrong, { ...slip, exceptions });
  }

  function isSlip(text: string, at: number, { wrong, exceptions }: IndexedSlip): boolean {
    return (
      text.startsWith(wrong, at) &&
      !exceptions.some((except) => at >= except.offset && text.startsWith(except.text, at - except.offset))
    );
  }
  return (text) => {
    const found: FoundSlip[] = [];
    for (let at = index.next(text, 0); at >= 0; ) {
      const start = at;
      const slip = index.at(text, at).find((candidate) => isSlip(text, start, candidate));
      if (slip) found.push({ slip, start });
      at = index.next(text, start + (slip?.wrong.length ?? 1));
    }
    return found;
  };
}
