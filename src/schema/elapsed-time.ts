import { dayOf, type PlainDate } from './dates.ts';

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = dayOf(date).split('-').map(Number);
  return { year, month, day };
}

function lastDayOf(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/**
 * Whole months from a day to a later one. A month is over on the same day of the next, or on its last where it has no
 * such day: from 01-31 to 02-28 is a month. 0 where the other comes first.
 */
export function wholeMonthsBetween(from: PlainDate, to: PlainDate): number {
  const start = partsOf(from);
  const end = partsOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const isOver = end.day >= Math.min(start.day, lastDayOf(end.year, end.month));
  return Math.max(0, isOver ? months : months - 1);
}
