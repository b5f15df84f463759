import type { Calendar } from './calendar.ts';
import type { PlainDate } from './dates.ts';
import { daysBetween } from './day-count.ts';

/** A Monday, from which weekdays are counted. */
const A_MONDAY = '2018-01-01';
const WORKDAYS_A_WEEK = 5;

/** Counts working days (工作日): Monday to Friday, without holidays, and with the weekends that are worked for them. */
export interface WorkingDays {
  /** How many working days there are after a day, up to another one and with it; 0 where the other is not later. */
  between(after: PlainDate, until: PlainDate): number;
  /** The years of that time that the calendar does not know: their holidays are counted as worked. */
  unknownYears(after: PlainDate, until: PlainDate): string[];
}

/** Days from Monday 2018-01-01 on. */
function numberOf(day: PlainDate): number {
  return daysBetween(A_MONDAY, day);
}

/** The days from Monday to Friday among all those before a day; of days before the first Monday negative. */
function weekdaysBefore(number: number): number {
  const weeks = Math.floor(number / 7);
  return weeks * WORKDAYS_A_WEEK + Math.min(number - weeks * 7, WORKDAYS_A_WEEK);
}

function isWeekend(number: number): boolean {
  return number - Math.floor(number / 7) * 7 >= WORKDAYS_A_WEEK;
}

/** How many of the sorted numbers are not above one. */
function countUpTo(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes a counter of working days out of calendar.yaml. A day that stands in both of a year's lists is off. */
export function countWorkingDays({ years }: Calendar): WorkingDays {
  const listed = (name: 'holidays' | 'workdays') =>
    new Set(Object.values(years).flatMap((year) => year[name].map(numberOf)));
  const holidays = listed('holidays');
  const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  const offWeekdays = inOrder([...holidays].filter((number) => !isWeekend(number)));
  const workedWeekends = inOrder(
    [...listed('workdays')].filter((number) => isWeekend(number) && !holidays.has(number)),
  );
  return {
    between(after, until) {
      const [start, end] = [numberOf(after), numberOf(until)];
      if (end <= start) return 0;
      const within = (sorted: readonly number[]) => countUpTo(sorted, end) - countUpTo(sorted, start);
      return (
        weekdaysBefore(end + 1) - weekdaysBefore(start + 1) - within(offWeekdays) + within(workedWeekends)
      );
    },
    unknownYears(after, until) {
      const [first, last] = [Number(after.slice(0, 4)), Number(until.slice(0, 4))];
      const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
        String(first + index).padStart(4, '0'),
      );
      return all.filter((year) => !Object.hasOwn(years, year));
    },
  };
}
