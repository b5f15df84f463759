import { DIGIT, kindOf, LONGEST_NUMBER, pairOf, SIGN } from './units.ts';

/** Beside every UTF-16 unit there are the numbers met so far. */
const FIRST_NUMBER = 0x10000;
/** The second unit of a term that is a number alone. */
const ALONE = 0xffffffff;
/** No unit stands before. */
const NONE = -1;

function grow(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(array);
  return grown;
}

/**
 * Gathers which documents have which terms (see `bodyTermsOf`). Millions of characters pass here, so terms are pairs
 * of numbers in an open hash table, not strings.
 */
export class BodyTerms {
  readonly #numbers = new Map<string, number>();
  readonly #numberTexts: string[] = [];
  /** By term: its two units. */
  #firsts = new Uint32Array(1 << 10);
  #seconds = new Uint32Array(1 << 10);
  #size = 0;
  /** The hash table: first unit, second unit, term plus one (0 where there is none), where it was gathered last plus one. */
  #slots = new Uint32Array(4 << 11);
  /** What was gathered, in order: terms, documents, and at which of eight places in turn the term stands. */
  #terms = new Uint32Array(1 << 12);
  #documents = new Uint32Array(1 << 12);
  #places = new Uint8Array(1 << 12);
  #gathered = 0;

  /**
   * Adds a body.
   * @param text of `normalise`
   * @param document not below the one added before
   */
  add(text: string, document: number): void {
    const { length } = text;
    let previous = NONE;
    let position = 0;
    let units = 0;
    while (position < length) {
      const code = text.charCodeAt(position);
      const kind = kindOf(code);
      const start = position++;
      if (kind === SIGN) continue;
      let unit = code;
      if (kind === DIGIT) {
        while (position < length && kindOf(text.charCodeAt(position)) === DIGIT) position++;
        unit = this.#numberUnit(text.slice(start, Math.min(position, start + LONGEST_NUMBER)));
        this.#gather(unit, ALONE, document, units);
      }
      if (previous !== NONE) this.#gather(previous, unit, document, units - 1);
      previous = unit;
      units++;
    }
  }

  #numberUnit(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const unit = FIRST_NUMBER + this.#numberTexts.length;
    this.#numbers.set(text, unit);
    this.#numberTexts.push(text);
    return unit;
  }

  #gather(first: number, second: number, document: number, position: number): void {
    const slot = this.#slotOf(first, second);
    const slots = this.#slots;
    const place = 1 << (position & 7);
    const last = (slots[slot + 3] ?? 0) - 1;
    if (last >= 0 && this.#documents[last] === document) {
      this.#places[last] = (this.#places[last] ?? 0) | place;
      return;
    }
    const term = slots[slot + 2] || this.#enter(slot, first, second);
    if (this.#gathered === this.#terms.length) {
      this.#terms = grow(this.#terms, this.#gathered * 2);
      this.#documents = grow(this.#documents, this.#gathered * 2);
      const places = new Uint8Array(this.#gathered * 2);
      places.set(this.#places);
      this.#places = places;
    }
    this.#terms[this.#gathered] = term - 1;
    this.#documents[this.#gathered] = document;
    this.#places[this.#gathered++] = place;
    // Where the table was widened, the term has another slot.
    this.#slots[slots === this.#slots ? slot + 3 : this.#slotOf(first, second) + 3] = this.#gathered;
  }

  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 4;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = ((hash ^ (hash >>> 13)) << 2) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second))
      slot = (slot + 4) & mask;
    return slot;
  }

  /** Makes a new term at a free slot; gives it plus one. */
  #enter(slot: number, first: number, second: number): number {
    const term = this.#size++;
    if (term === this.#firsts.length) {
      this.#firsts = grow(this.#firsts, term * 2);
      this.#seconds = grow(this.#seconds, term * 2);
    }
    this.#firsts[term] = first;
    this.#seconds[term] = second;
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + 2] = term + 1;
    if (this.#size * 8 > this.#slots.length) this.#widen();
    return term + 1;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 2] === 0) continue;
      this.#slots.set(old.subarray(from, from + 4), this.#slotOf(old[from] ?? 0, old[from + 1] ?? 0));
    }
  }

  #unitText(unit: number): string {
    return unit < FIRST_NUMBER ? String.fromCharCode(unit) : (this.#numberTexts[unit - FIRST_NUMBER] ?? '');
  }

  /** Each term with its documents, in ascending order, without repetitions, and its places in them. */
  *lists(): Generator<readonly [term: string, documents: Uint32Array, places: Uint8Array]> {
    const ends = new Uint32Array(this.#size + 1);
    for (let index = 0; index < this.#gathered; index++) {
      const slot = (this.#terms[index] ?? 0) + 1;
      ends[slot] = (ends[slot] ?? 0) + 1;
    }
    for (let term = 0; term < this.#size; term++) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const sorted = new Uint32Array(this.#gathered);
    const places = new Uint8Array(this.#gathered);
    for (let index = 0; index < this.#gathered; index++) {
      const term = this.#terms[index] ?? 0;
      const place = ends[term] ?? 0;
      sorted[place] = this.#documents[index] ?? 0;
      places[place] = this.#places[index] ?? 0;
      ends[term] = place + 1;
    }
    let start = 0;
    for (let term = 0; term < this.#size; term++) {
      const end = ends[term] ?? 0;
      const first = this.#unitText(this.#firsts[term] ?? 0);
      const second = this.#seconds[term] ?? 0;
      yield [
        second === ALONE ? first : pairOf(first, this.#unitText(second)),
        sorted.subarray(start, end),
        places.subarray(start, end),
      ];
      start = end;
    }
  }
}
