/** A text made comparable, with the way back to the text it was made from. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character it came from starts in the source. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where the character it came from ends in the source. */
  readonly ends: readonly number[];
}

/** A character with its combining marks; what cannot bear marks stands alone. */
const CHARACTER = /[\s\p{Cf}]|[^\s\p{Cf}\p{M}]\p{M}*|\p{M}+/gu;
/** A character that no step changes: most of a Chinese text, so this saves most of the work. */
const IS_PLAIN = /^[a-z0-9\u4e00-\u9fff。、《》]$/;
const IS_SPACE = /^\s$/;
/** Format characters, and marks without a character to stand on. */
const IS_INVISIBLE = /^[\p{Cf}\p{M}]+$/u;
const ENDS_SPACED = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]$/u;
const STARTS_SPACED = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u;
/** NFKC would make `①2018` into the number 12018, and `10²` into 102. */
const HAS_OTHER_NUMBER = /\p{No}/u;
const CLINGS = /^[\s\p{M}]/u;
const IS_WORD = /^(?!\p{M})[\p{L}\p{M}\p{N}]+$/u;
const HAN_SPACE = /(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/gu;

/** Signs that people type one for another: `[2018]` for `〔2018〕`, straight quotes for curly ones. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  (
    [
      ['[', '(〔【〖〘〚'],
      [']', ')〕】〗〙〛'],
      ['"', '“”„‟「」『』«»'],
      ["'", '‘’‚‛'],
      ['-', '‐‑‒–—―−'],
      ['·', '•・‧∙'],
    ] as const
  ).flatMap(([sign, others]) => [...others].map((other): [string, string] => [other, sign])),
);

function normaliseCharacter(character: string): string {
  if (IS_PLAIN.test(character)) return character;
  if (HAS_OTHER_NUMBER.test(character)) return character;
  const folded = character.normalize('NFKC').toLowerCase().normalize('NFKC');
  // A spacing accent, say, would become a space and a mark, which would cling to what stands before.
  if (CLINGS.test(folded)) return character;
  return folded.replace(/./gsu, (sign) => ALIKE.get(sign) ?? sign);
}

/**
 * Makes a text comparable: NFKC, lower case, one kind of bracket, quote and dash, nothing invisible. White space
 * stays (as one space) only where it parts two words or numbers that are not Han; beside a Han character it goes.
 */
export function normaliseWithOffsets(source: string): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let space: { start: number; end: number } | undefined;
  for (const { 0: character, index: start } of source.matchAll(CHARACTER)) {
    const end = start + character.length;
    // First, since the byte order mark is white space too.
    if (IS_INVISIBLE.test(character)) continue;
    if (IS_SPACE.test(character)) {
      space = { start: space?.start ?? start, end };
      continue;
    }
    const folded = normaliseCharacter(character);
    if (space && ENDS_SPACED.test(text.slice(-2)) && STARTS_SPACED.test(folded)) {
      text += ' ';
      starts.push(space.start);
      ends.push(space.end);
    }
    space = undefined;
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}

/** The comparable form of a text; see `normaliseWithOffsets`. */
export function normalise(source: string): string {
  return normaliseWithOffsets(source).text;
}

/**
 * A text as it is indexed and shown in excerpts: words and numbers in their NFKC form (full-width digits and Kangxi
 * radicals would be other words to the index), punctuation as written, no white space within Han, the rest single.
 */
export function cleanForIndex(source: string): string {
  return source
    .replace(CHARACTER, (character) => {
      if (IS_PLAIN.test(character) || HAS_OTHER_NUMBER.test(character)) return character;
      if (IS_INVISIBLE.test(character)) return '';
      const folded = character.normalize('NFKC');
      return IS_WORD.test(folded) ? folded : character;
    })
    .replace(HAN_SPACE, '')
    .replace(/\s+/g, ' ')
    .trim();
}
