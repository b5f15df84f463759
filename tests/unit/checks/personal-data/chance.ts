/** Chance that gives the same every time: mulberry32. */
export function openChance(seed: number) {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] as Item,
    /** So many digits, each by chance. */
    digits: (length: number) => Array.from({ length }, () => between(0, 9)).join(''),
    isLucky: (share: number) => next() < share,
  };
}

export type Chance = ReturnType<typeof openChance>;
