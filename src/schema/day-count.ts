import type { PlainDate } from './dates.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days lie from one day to another: 1 from a day to the next, 0 to itself, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY;
}
