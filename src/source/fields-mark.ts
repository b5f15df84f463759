import { hash } from 'node:crypto';
import type { FieldsMark } from './records.ts';

/** A date as front matter has it: a year, a month, a day, or a day with its time. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/;
const DAY_LENGTH = '2019-12-01'.length;

/** All dates in some fields, however deep, in their order and as far as the day. */
export function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return DATE.test(value) ? [value.slice(0, DAY_LENGTH)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(datesIn);
}

/** The last day that a date can mean: a year's last, where it is a year. */
function lastDayOf(date: string): string {
  return date + '0000-12-31'.slice(date.length);
}

/** Takes the mark of a document's fields. */
export function markFields(fields: unknown): FieldsMark {
  const lastDay = datesIn(fields).map(lastDayOf).sort().at(-1) ?? '';
  return { digest: hash('sha1', JSON.stringify(fields ?? null), 'base64url'), lastDay };
}
