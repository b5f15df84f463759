/** Digits that stand together. Offsets are in UTF-16 units. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What separates it from the group before, where the two may be parts of one number: spaces, a hyphen, a dot. */
  readonly joint: string | undefined;
}

/** No number that is looked for has more digits; a few lines of digits are none. */
const MOST_DIGITS = 19;
/** Signs between the parts of a number: spaces, those without width, hyphens and dashes. At most three of them. */
const JOINT = /^(?:[ \u00a0\u00ad\u2002-\u200d\u2010-\u2015\u2060\u2212\ufeff-]{1,3}|[.·])$/;
/** The least that is a number with every digit apart. */
const FEWEST_APART = 11;

/** Digits that all stand apart by a space, as text out of a PDF or a spaced form has them, put together. */
function joinSpaced(groups: readonly DigitGroup[]): DigitGroup[] {
  const joined: DigitGroup[] = [];
  for (let index = 0; index < groups.length; ) {
    let next = index + 1;
    const isApart = (group: DigitGroup | undefined) => group?.digits.length === 1;
    if (isApart(groups[index])) {
      while (isApart(groups[next]) && /^\s$/.test(groups[next]?.joint ?? '')) next += 1;
      if (next - index < FEWEST_APART) next = index + 1;
    }
    const first = groups[index] as DigitGroup;
    const last = groups[next - 1] as DigitGroup;
    const digits = groups
      .slice(index, next)
      .map((group) => group.digits)
      .join('');
    joined.push({ ...first, digits, end: last.end });
    index = next;
  }
  return joined;
}

/** The groups of digits of a text, in their order. @param text half-width */
export function findDigitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let endBefore = -1;
  let hasApart = false;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const gap = endBefore >= 0 && start - endBefore <= 3 ? text.slice(endBefore, start) : '';
    groups.push({
      digits: digits.slice(0, MOST_DIGITS + 1),
      start,
      end: start + digits.length,
      joint: JOINT.test(gap) ? gap : undefined,
    });
    hasApart ||= digits.length === 1;
    endBefore = start + digits.length;
  }
  return hasApart && groups.length >= FEWEST_APART ? joinSpaced(groups) : groups;
}
