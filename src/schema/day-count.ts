import { dayOf, type PlainDate } from './dates.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days lie from one day to another: 1 from a day to the next, 0 to itself, negative backwards. Times of day do not count. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const start = (date: PlainDate) => Date.parse(`${dayOf(date)}T00:00:00Z`);
  return (start(to) - start(from)) / MILLISECONDS_A_DAY;
}
