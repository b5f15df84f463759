import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type PlainDate = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;

/** Number of days in a month (1-12) of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a day that exists: `2019-02-30` is not. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function isPlainMonth(text: string): boolean {
  return isPlainDate(`${text}-01`);
}

function isPlainYear(text: string): boolean {
  return isPlainDate(`${text}-01-01`);
}

function isMoment(text: string): boolean {
  const [, day, hour, minute] = MOMENT.exec(text) ?? [];
  return day !== undefined && isPlainDate(day) && Number(hour) < 24 && Number(minute) < 60;
}

/** The day of a date that may carry a time: `2019-12-01 09:30` is on `2019-12-01`. */
export function dayOf(date: string): PlainDate {
  return date.slice(0, 10);
}

/**
 * Whether a date lies before another for certain, where either may be known to the month or the year only:
 * `2018` is before `2019-03`, but `2019` is not before `2019-03`, nor after it.
 */
export function isSurelyBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}

/** A date as a sentence has it: `2019年3月5日`, `2019年3月`, `2019年`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** The day some days after a day, or before it. */
export function shiftDays(day: PlainDate, days: number): PlainDate {
  const shifted = new Date(`${day}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** Today's day in a time zone, such as `Asia/Shanghai`, at a moment. */
export function plainDateIn(timeZone: string, now: Date): PlainDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/** Marks the custom issues that say "looks like a date, but there is no such day". */
export const IMPOSSIBLE_DATE = 'impossible-date';

function dateField(description: string, isValid: (text: string) => boolean, shapes: RegExp[]) {
  return z.string({ error: `应为日期，写成 ${description}` }).superRefine((text, context) => {
    if (isValid(text)) return;
    const hasShape = shapes.some((shape) => shape.test(text));
    context.addIssue(
      hasShape
        ? { code: 'custom', message: `日历上没有“${text}”这一天`, params: { kind: IMPOSSIBLE_DATE } }
        : { code: 'custom', message: `“${text}”不是日期，应写成 ${description}` },
    );
  });
}

/** A day: `2019-12-01`. */
export const plainDate = dateField('2019-12-01', isPlainDate, [DAY]);

/** A day, or a month where the source gives no day: `2019-03`. */
export const plainDateOrMonth = dateField(
  '2019-12-01（只知道月份时写 2019-12）',
  (text) => isPlainDate(text) || isPlainMonth(text),
  [DAY, MONTH],
);

const dayMonthOrYear = dateField(
  '2019-12-01（只知道月份时写 2019-12，只知道年份时写 2019）',
  (text) => isPlainDate(text) || isPlainMonth(text) || isPlainYear(text),
  [DAY, MONTH, YEAR],
);

/** A day, or as much of it as the source gives: `2019-03`, `2019`. A year without quotes is a number in YAML. */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  dayMonthOrYear,
);

/** A day, or a day and a time of the portal's time zone: `2019-12-01 09:30`. */
export const plainMoment = dateField(
  '2019-12-01 或 2019-12-01 09:30',
  (text) => isPlainDate(text) || isMoment(text),
  [DAY, MOMENT],
);
