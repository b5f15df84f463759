/** A figure with its unit in a text: 1,589条, 5.1万元. */
export interface Quantity {
  readonly offset: number;
  readonly end: number;
  readonly value: number;
  /** Without 万 and 亿. */
  readonly unit: string;
  /** 万 or 亿, or nothing. */
  readonly scale: string;
  /** By how much it may be off for having been rounded: nothing for a whole number. */
  readonly tolerance: number;
  /** Whether it is given as about so many. */
  readonly isAbout: boolean;
}

const QUANTITY =
  /(?<![\d.,，第a-zA-Z〔[（(/-])([1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,12})(\.\d{1,6})?([ \u3000]?)([余多几])?([万亿])?([余多几])?([ \u3000]?)(人次|平方米|平方公里|立方米|公里|公顷|千瓦|\p{Script=Han})/gu;

/** Signs behind a figure that make it a date, a number in a row or a share. */
const NO_UNIT = /[年月日号时分秒届条]/;
const ORDER = /第[ \u3000]?$/;
const ABOUT_BEFORE = /(?:约|近|超|超过|逾|达到?|至少|不少于|不低于|不超过|以上|突破|各)[ \u3000]?$/;
const ABOUT_AFTER = /^(?:以上|左右|上下|以内|余)/;

const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Whether a sign is a unit that figures are added in. 条 is one of information, and the number of an article. */
function isUnit(unit: string, before: string): boolean {
  if (ORDER.test(before)) return false;
  return unit === '条' || !NO_UNIT.test(unit);
}

/** The figures of a text that have a unit. */
export function readQuantities(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const [whole, digits = '', fraction = '', , few, scale = '', more, , unit = ''] = match;
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (!isUnit(unit, before)) return [];
    const by = SCALE[scale] ?? 1;
    const isRounded = fraction !== '' || by > 1;
    const places = Math.max(0, fraction.length - 1);
    const end = match.index + whole.length;
    return {
      offset: match.index,
      end,
      value: Number(digits.replaceAll(',', '') + fraction) * by,
      unit,
      scale,
      tolerance: isRounded ? 0.5 * by * 10 ** -places : 0,
      isAbout:
        Boolean(few ?? more) || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(text.slice(end, end + 2)),
    };
  });
}

/** Whether two sums are the same, but for rounding. */
export function isSame(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance + Math.abs(one) * 1e-9;
}

/** A value in the scale and unit of a quantity: 5100000 beside 500万元 → 510万元. */
export function writeLike({ scale, unit }: Quantity, value: number): string {
  return `${writeNumber(value / (SCALE[scale] ?? 1))}${scale}${unit}`;
}

/** A number as a text has it: no more places than it needs. */
export function writeNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
