import { beginsWithRegionAndDay, isBankCard, isIdentityNumber } from './check-digits.ts';
import { type DigitGroup, findDigitGroups } from './number-runs.ts';
import { isAmount, meaningBefore, namesIdentity, namesNoPerson } from './number-words.ts';
import type { Judged } from './personal-find.ts';

/** How many groups one number may be written in. */
const MOST_GROUPS = 6;
/** What no number is longer than, in digits. */
const LONGEST = 19;
/** How mobile numbers are divided. */
const MOBILE_PARTS = /^(?:11|3-4-4|3-8|7-4)$/;
/** How some divide them; then a word must say that it is a telephone's. */
const RARE_MOBILE_PARTS = /^(?:4-3-4|4-4-3|4-7|5-6|3-3-5|3-5-3|6-5|8-3)$/;
const MOBILE = /^1[3-9]/;
/** The country's code, which may stand before a mobile number. */
const COUNTRY = /^(?:00)?86(?=\d{11}$)/;
/** How bank cards are divided. */
const CARD_PARTS = /^(?:1[6-9]|4-4-4-[4-7]|4-4-4-4-[1-3]|6-1[03])$/;
/** Letters that stand right before a number without being a part of it. */
const WORD_BEFORE = /(?:^|[^A-Za-z])(?:ID|QQ|No\.?|NO\.?|Tel|TEL|tel|[Pp]hone|[Mm]obile)$/;
/** An address up to a number in it. */
const ADDRESS_BEFORE = /(?:(?:https?|ftp):\/\/|www\.|[A-Za-z][\w.-]*\/)[\w./?&=%#:+~@!$;-]*$/;
const TELEPHONE_ADDRESS = /(?:(?:tel|sms|smsto):[+\d\s-]*|[?&](?:tel|phone|mobile)=)$/i;
/** What stands between numbers in a row. */
const ROW_SEPARATOR = /(?:[\s、，,;；/和及或]|或者|以及){1,3}$/;
/** A number of the kind at a row's end. */
const NUMBER_AT_END = /(?<!\d)\+?\d[\d-]{9,21}[\dXx]$/;
/** How far before a number is looked: enough for a row of numbers. */
const FAR = 120;
/** How far after it. */
const AFTER = 12;
const HYPHEN = /[^\s\u00a0]/;

/** Groups of digits that may be one number. */
interface Candidate {
  readonly digits: string;
  /** How many digits each group has: `3-4-4`. */
  readonly parts: string;
  readonly start: number;
  readonly end: number;
  /** Whether dots part it, as they part the whole of a figure from its decimals. */
  readonly hasDots: boolean;
  /** What joins it to digits before and after that are not its own. */
  readonly jointBefore: string | undefined;
  readonly jointAfter: string | undefined;
}

/** What stands around it. */
interface Around {
  readonly before: string;
  readonly after: string;
  /** What is said before it, in its column's head, or before the row of numbers it stands in. */
  readonly lead: string;
}

/** A text may hold such a number: twelve signs of it at the least, but for a mobile number, of eleven. */
const WORTH_LOOKING = /\d[\d\s.·\u00a0\u00ad\u2002-\u2015\u2060\u2212\ufeff-]{9,}[\dXx×]/;

/** A number with its middle as stars, as notices of the region mask it. */
function mask(signs: string, head: number, tail: number): string {
  return signs.slice(0, head) + '*'.repeat(signs.length - head - tail) + signs.slice(-tail);
}

/** Whether a number is a part of a longer one, of a code with letters, of an amount or of a mailbox. */
function isPart({ jointBefore, jointAfter }: Candidate, { before, after }: Around): boolean {
  return (
    (/[A-Za-z]$/.test(before) && !WORD_BEFORE.test(before)) ||
    /^[A-Za-z@]|^\.\d/.test(after) ||
    /(?:^|\D)(?:\d{1,8}\.|\d{1,3},)$/.test(before) ||
    [jointBefore, jointAfter].some((joint) => joint !== undefined && HYPHEN.test(joint))
  );
}

/**
 * Whether a number that is said to be an identity number is one but for a wrong digit: it leads to its holder all the
 * same.
 */
function isLabelledIdentity(number: string, lead: string): boolean {
  return number.length === 18 && beginsWithRegionAndDay(number) && namesIdentity(lead);
}

function judgeIdentity(candidate: Candidate, { before, after, lead }: Around): Judged | undefined {
  const { digits, parts, start, end, jointBefore, jointAfter } = candidate;
  if (candidate.hasDots) return undefined;
  const tail = digits.length === 17 ? (/^[ -]?[Xx×](?![A-Za-z0-9])/.exec(after)?.[0] ?? '') : '';
  const number = tail === '' ? digits : `${digits}X`;
  if (!isIdentityNumber(number) && !isLabelledIdentity(number, lead)) return undefined;
  const isInCode =
    (/[A-Za-z]$/.test(before) && !WORD_BEFORE.test(before)) || /^[A-Za-z]/.test(after.slice(tail.length));
  const isDivided = parts.includes('-');
  const joins = [jointBefore, tail === '' ? jointAfter : undefined];
  const isInRow = isDivided && joins.some((joint) => joint !== undefined && HYPHEN.test(joint));
  if (isInCode || isInRow || (isDivided && /(?:^|-)1(?:-|$)/.test(parts))) return undefined;
  return {
    kind: 'identity',
    start,
    end: end + tail.length,
    value: number,
    masked: mask(number, 2, 3),
    isPersonal: !namesNoPerson(lead),
  };
}

/** Whether a number begins with a region and a day, or has a day soon: systems give such numbers to cases and orders. */
function isDated(digits: string): boolean {
  return (
    beginsWithRegionAndDay(digits) || /^.{2,8}20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)
  );
}

function judgeCard(candidate: Candidate, around: Around): Judged | undefined {
  const { digits, parts, start, end, jointBefore, jointAfter } = candidate;
  if (candidate.hasDots || !CARD_PARTS.test(parts) || !isBankCard(digits)) return undefined;
  const meaning = meaningBefore(around.lead);
  // Four figures of a table that stand side by side may look like a card.
  const isLikely =
    parts === '4-4-4-4'
      ? digits.startsWith('62') && jointBefore === undefined && jointAfter === undefined
      : digits.length !== 17 && !isDated(digits);
  const isPersonal =
    !isPart(candidate, around) &&
    !isAmount(around.after) &&
    !ADDRESS_BEFORE.test(around.before) &&
    (meaning === 'card' || (meaning !== 'other' && isLikely));
  return { kind: 'bank-card', start, end, value: digits, masked: mask(digits, 2, 4), isPersonal };
}

/** How a number is divided, without so many digits at its start. */
function partsWithout(parts: string, digits: number): string {
  const [first = '', ...rest] = parts.split('-');
  const left = Number(first) - digits;
  return [...(left > 0 ? [left] : []), ...rest].join('-');
}

function judgeMobile(candidate: Candidate, around: Around): Judged | undefined {
  const country = COUNTRY.exec(candidate.digits)?.[0] ?? '';
  const number = candidate.digits.slice(country.length);
  if (number.length !== 11 || !MOBILE.test(number) || /^1(\d)\1+$/.test(number)) return undefined;
  const parts = partsWithout(candidate.parts, country.length);
  if (candidate.hasDots && parts !== '3-4-4') return undefined;
  const meaning = meaningBefore(around.lead);
  const isTelephoneAddress = TELEPHONE_ADDRESS.test(around.before);
  const isPhone = meaning === 'phone' || isTelephoneAddress;
  if (!MOBILE_PARTS.test(parts) && !(isPhone && RARE_MOBILE_PARTS.test(parts))) return undefined;
  const { start, end, jointBefore, jointAfter } = candidate;
  const isAmongFigures = parts.includes('-') && (jointBefore !== undefined || jointAfter !== undefined);
  const isPersonal =
    !isPart(candidate, around) &&
    (isTelephoneAddress || !ADDRESS_BEFORE.test(around.before)) &&
    (isPhone || (meaning !== 'other' && !isAmount(around.after) && !isAmongFigures));
  return { kind: 'mobile', start, end, value: number, masked: mask(number, 3, 4), isPersonal };
}

/** What stands before a row of numbers, which is said of all of them. */
function withoutRow(before: string): string {
  let rest = before;
  for (;;) {
    const row = rest.replace(ROW_SEPARATOR, '');
    const next = row === rest ? rest : row.replace(NUMBER_AT_END, '');
    if (next === row || next === rest) return rest;
    rest = next;
  }
}

function judge(text: string, label: string, candidate: Candidate): Judged | undefined {
  const { digits, start, end } = candidate;
  if (digits.length === 12 || digits.length === 14) return undefined;
  const before = text.slice(Math.max(0, start - FAR), start);
  const around: Around = {
    before,
    after: text.slice(end, end + AFTER),
    get lead() {
      const said = withoutRow(before);
      return label === '' ? said : `${label}：${said}`;
    },
  };
  if (digits.length >= 17) {
    const identity = judgeIdentity(candidate, around);
    if (identity) return identity;
  }
  return digits.length >= 16 ? judgeCard(candidate, around) : judgeMobile(candidate, around);
}

/** The numbers that begin with a group, the longest first. */
function candidatesFrom(
  groups: readonly DigitGroup[],
  first: number,
): { candidate: Candidate; next: number }[] {
  const candidates: { candidate: Candidate; next: number }[] = [];
  const start = groups[first]?.start ?? 0;
  const parts: number[] = [];
  let digits = '';
  let hasDots = false;
  for (let index = first; index < groups.length && index < first + MOST_GROUPS; index += 1) {
    const group = groups[index] as DigitGroup;
    if (index > first && group.joint === undefined) break;
    digits += group.digits;
    hasDots ||= index > first && /[.·]/.test(group.joint ?? '');
    if (digits.length > LONGEST) break;
    parts.push(group.digits.length);
    if (digits.length < 11) continue;
    const joints = { jointBefore: groups[first]?.joint, jointAfter: groups[index + 1]?.joint };
    candidates.unshift({
      candidate: { digits, parts: parts.join('-'), start, end: group.end, hasDots, ...joints },
      next: index + 1,
    });
  }
  return candidates;
}

/**
 * Finds identity numbers, mobile numbers and bank cards, in whichever groups they are written.
 * @param text half-width
 * @param label what the head of its column says of it; empty where there is none
 */
export function judgeNumbers(text: string, label: string): Judged[] {
  if (!WORTH_LOOKING.test(text)) return [];
  const groups = findDigitGroups(text);
  const found: Judged[] = [];
  for (let first = 0; first < groups.length; ) {
    let next = first + 1;
    for (const { candidate, next: after } of candidatesFrom(groups, first)) {
      const judged = judge(text, label, candidate);
      if (!judged) continue;
      found.push(judged);
      next = after;
      break;
    }
    first = next;
  }
  return found;
}
