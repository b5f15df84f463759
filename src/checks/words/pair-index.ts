/** Things to look for by the two signs that their words begin with. */
export interface PairIndex<Item> {
  /** @param word of two signs or more */
  add(word: string, item: Item): void;
  /** The first offset of a text, from one on, at which something may begin; -1 if there is none. */
  next(text: string, from: number): number;
  /** What begins with the two signs at an offset of a text. */
  at(text: string, offset: number): readonly Item[];
}

const UNITS = 0x10000;
const NONE: readonly never[] = [];

/** Makes an index that every text is gone through with: nearly all of its signs are turned away by a look at a table. */
export function createPairIndex<Item>(): PairIndex<Item> {
  const items = new Map<number, Item[]>();
  const isKnown = new Uint8Array(UNITS);
  return {
    add(word, item) {
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      isKnown[(first * 31 + second) & 0xffff] = 1;
      const pair = first * UNITS + second;
      items.set(pair, [...(items.get(pair) ?? []), item]);
    },
    next(text, from) {
      const { length } = text;
      let first = from < length ? text.charCodeAt(from) : 0;
      for (let at = from + 1; at < length; at += 1) {
        const second = text.charCodeAt(at);
        if (isKnown[(first * 31 + second) & 0xffff] === 1) return at - 1;
        first = second;
      }
      return -1;
    },
    at: (text, offset) => items.get(text.charCodeAt(offset) * UNITS + text.charCodeAt(offset + 1)) ?? NONE,
  };
}
