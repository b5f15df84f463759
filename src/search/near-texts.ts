import { cleanForIndex, normalise, normaliseWithOffsets } from './normalise.ts';
import { cutUnits, isNumber, isSign } from './units.ts';

/** What stands in a text and is a word but for one unit. */
export interface NearText {
  /** As it stands there. */
  readonly text: string;
  /** In comparable form. */
  readonly spelling: string;
  /** Whether the word has a unit too many; otherwise one is changed or missing. */
  readonly isShorter: boolean;
  /** Where the word's first or last unit is changed, what is left without it. */
  readonly trunk?: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isShorter: boolean;
  readonly trunk?: { readonly start: number; readonly end: number };
}

/** What differs may be anything but a number: other numbers are other documents. */
function mayDiffer(unit: string | undefined): unit is string {
  return unit !== undefined && !isNumber(unit);
}

/** The stretches that begin at a place and are the word but for one unit; only the first that differs can be it. */
function nearAt(units: readonly string[], start: number, word: readonly string[]): Stretch[] {
  let same = 0;
  while (same < word.length && units[start + same] === word[same]) same++;
  if (same === word.length) return [];
  const wrong = word[same];
  const other = units[start + same];
  const goesOn = (from: number, by: number) => {
    for (let place = from; place < word.length; place++)
      if (units[start + place + by] !== word[place]) return false;
    return true;
  };
  const near: Stretch[] = [];
  if (mayDiffer(wrong) && mayDiffer(other) && goesOn(same + 1, 0)) {
    const stretch = { start, end: start + word.length, isShorter: false };
    const isAtEdge = same === 0 || same === word.length - 1;
    if (!isAtEdge) near.push(stretch);
    // Which sign stands beside a word says nothing of it.
    else if (!isSign(wrong) && !isSign(other)) {
      const trunk = { start: start + (same === 0 ? 1 : 0), end: stretch.end - (same === 0 ? 0 : 1) };
      near.push({ ...stretch, trunk });
    }
  }
  if (same > 0 && mayDiffer(other) && goesOn(same, 1))
    near.push({ start, end: start + word.length + 1, isShorter: false });
  if (mayDiffer(wrong) && goesOn(same + 1, -1))
    near.push({ start, end: start + word.length - 1, isShorter: true });
  return near;
}

/**
 * Finds what stands in a text and is a word but for one unit changed, missing or too many. Numbers stay as they are.
 * @param word of `cutUnits`, which the text does not have
 */
export function findNear(text: string, word: readonly string[]): NearText[] {
  const units = cutUnits(normalise(text));
  const stretches: Stretch[] = [];
  for (let start = 0; start < units.length; start++) stretches.push(...nearAt(units, start, word));
  if (stretches.length === 0) return [];
  const { starts, ends } = normaliseWithOffsets(text);
  const lengthTo = (unit: number) => units.slice(0, unit).join('').length;
  const spell = (from: number, to: number) => units.slice(from, to).join('');
  return stretches.map(({ start, end, isShorter, trunk }) => ({
    text: cleanForIndex(text.slice(starts[lengthTo(start)], ends[lengthTo(end) - 1])),
    spelling: spell(start, end),
    isShorter,
    ...(trunk && { trunk: spell(trunk.start, trunk.end) }),
  }));
}
