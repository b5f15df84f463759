import type { PlainDate } from '../../schema/dates.ts';

/** A day as a sentence has it: `2019年3月6日`. */
export function writtenDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
