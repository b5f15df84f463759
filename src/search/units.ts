/** What a UTF-16 unit of a comparable text is to the index. */
export const SIGN = 1;
const LETTER = 2;
export const DIGIT = 3;

const IS_DIGIT = /^\p{Nd}$/u;
const IS_LETTER = /^[\p{L}\p{M}\p{N}]$/u;
const kinds = new Uint8Array(0x10000);

function classify(code: number): number {
  // Half a character counts as a letter, so that a match is what `String.includes` calls one.
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  const character = String.fromCharCode(code);
  if (IS_DIGIT.test(character)) return DIGIT;
  return IS_LETTER.test(character) ? LETTER : SIGN;
}

/** Whether a UTF-16 unit is a `LETTER` (Han characters, marks and halves of characters too), a `DIGIT` or another `SIGN`. */
export function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  const found = classify(code);
  kinds[code] = found;
  return found;
}

/**
 * Cuts a comparable text into units: runs of digits whole, all else by UTF-16 unit. Hence a word stands in a text
 * without cutting a number (see `containsWords`) exactly where its units stand in the text's one after another.
 * @param text of `normalise`
 */
export function cutUnits(text: string): string[] {
  const units: string[] = [];
  let position = 0;
  while (position < text.length) {
    const start = position++;
    if (kindOf(text.charCodeAt(start)) === DIGIT)
      while (position < text.length && kindOf(text.charCodeAt(position)) === DIGIT) position++;
    units.push(text.slice(start, position));
  }
  return units;
}

/** Whether a unit is a run of digits; nothing is none. */
export function isNumber(unit: string): boolean {
  return kindOf(unit.charCodeAt(0)) === DIGIT;
}

export function isSign(unit: string): boolean {
  return kindOf(unit.charCodeAt(0)) === SIGN;
}

/** Longer numbers are known in bodies by their beginning: what is a hit, the body itself decides. */
export const LONGEST_NUMBER = 24;

/** The term of two units that follow one another; between two numbers stands a sign, or they would be one. */
export function pairOf(first: string, second: string): string {
  return isNumber(first) && isNumber(second) ? `${first}.${second}` : first + second;
}

/** A term of a word, and which of the word's units, signs left out, it begins with. */
export interface BodyTerm {
  readonly term: string;
  readonly offset: number;
}

/**
 * The terms by which a word is looked for in bodies: the pairs of its units that follow one another, signs left out,
 * or its number where it has no other unit. A body that has the word has them all, at these places one after another.
 * Each term is given once. Empty for a single letter.
 */
export function bodyTermsOf(word: string): BodyTerm[] {
  const units = cutUnits(word)
    .filter((unit) => !isSign(unit))
    .map((unit) => (isNumber(unit) ? unit.slice(0, LONGEST_NUMBER) : unit));
  const [only] = units;
  if (units.length === 1 && only !== undefined) return isNumber(only) ? [{ term: only, offset: 0 }] : [];
  const offsets = new Map<string, number>();
  for (const [offset, unit] of units.slice(1).entries()) {
    const term = pairOf(units[offset] ?? '', unit);
    if (!offsets.has(term)) offsets.set(term, offset);
  }
  return Array.from(offsets, ([term, offset]) => ({ term, offset }));
}
