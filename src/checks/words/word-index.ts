import type { Terms } from '../../schema/terms.ts';
import { COMMON_SLIPS } from './common-slips.ts';

/** A wrong word as it is looked for. */
export interface WordSlip {
  readonly wrong: string;
  readonly rights: readonly string[];
  readonly why: string | undefined;
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

const UNITS = 0x10000;

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
  const common = COMMON_SLIPS.flatMap(({ basis, slips }) =>
    slips
      .filter(([wrong]) => !withheld.has(wrong))
      .map(([wrong, right, except = []]) => ({ wrong, rights: [right], except, why: basis })),
  );
  const own = corrections.map(({ wrong, right, except, why }) => ({ wrong, rights: right, except, why }));
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
  const byFirst = new Map<number, IndexedSlip[]>();
  const isFirst = new Uint8Array(UNITS);
  for (const { except, ...slip } of listSlips(terms)) {
    const first = slip.wrong.charCodeAt(0);
    const exceptions = except.flatMap((text) =>
      offsetsOf(slip.wrong, text).map((offset) => ({ text, offset })),
    );
    const others = byFirst.get(first) ?? [];
    others.push({ ...slip, exceptions });
    byFirst.set(first, others);
    isFirst[first] = 1;
  }
  for (const slips of byFirst.values()) slips.sort((a, b) => b.wrong.length - a.wrong.length);

  function findAt(text: string, at: number): IndexedSlip | undefined {
    return byFirst
      .get(text.charCodeAt(at))
      ?.find(
        ({ wrong, exceptions }) =>
          text.startsWith(wrong, at) &&
          !exceptions.some(
            (except) => at >= except.offset && text.startsWith(except.text, at - except.offset),
          ),
      );
  }
  return (text) => {
    const found: FoundSlip[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (isFirst[text.charCodeAt(at)] === 0) continue;
      const slip = findAt(text, at);
      if (!slip) continue;
      found.push({ slip, start: at });
      at += slip.wrong.length - 1;
    }
    return found;
  };
}
