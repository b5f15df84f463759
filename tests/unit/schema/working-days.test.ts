import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Calendar, calendarSchema, NO_CALENDAR } from '../../../src/schema/calendar.ts';
import { shiftDays } from '../../../src/schema/dates.ts';
import { countWorkingDays } from '../../../src/schema/working-days.ts';

/** Made up: a Monday to Wednesday off, a Saturday worked. */
const CALENDAR: Calendar = {
  years: { '2019': { holidays: ['2019-09-09', '2019-09-10', '2019-09-11'], workdays: ['2019-09-14'] } },
};

/** What is to be counted, day by day. */
function countOneByOne({ years }: Calendar, after: string, until: string): number {
  const listed = Object.values(years);
  let count = 0;
  for (let day = shiftDays(after, 1); day <= until; day = shiftDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isOff = listed.some(({ holidays }) => holidays.includes(day));
    const isWorked = listed.some(({ workdays }) => workdays.includes(day));
    if (!isOff && ((weekday > 0 && weekday < 6) || isWorked)) count += 1;
  }
  return count;
}

const plainDay = fc.integer({ min: 0, max: 1500 }).map((days) => shiftDays('2016-02-20', days));

describe('working days', () => {
  const { between, unknownYears } = countWorkingDays(CALENDAR);

  test.each([
    ['the day itself', '2019-09-02', '2019-09-02', 0],
    ['the next day', '2019-09-02', '2019-09-03', 1],
    ['a weekend', '2019-09-06', '2019-09-08', 0],
    ['holidays', '2019-09-06', '2019-09-11', 0],
    ['a worked Saturday', '2019-09-06', '2019-09-15', 3],
    ['a week as others', '2019-09-16', '2019-09-23', 5],
    ['an earlier day', '2019-09-16', '2019-09-10', 0],
    ['days before the first Monday counted from', '2017-12-22', '2018-01-01', 6],
  ])('%s', (_, after, until, count) => {
    expect(between(after, until)).toBe(count);
  });

  it('are counted as one by one', () => {
    fc.assert(
      fc.property(
        plainDay,
        plainDay,
        fc.uniqueArray(plainDay, { maxLength: 60 }),
        fc.uniqueArray(plainDay, { maxLength: 30 }),
        (after, until, holidays, workdays) => {
          const calendar = { years: { '2018': { holidays, workdays } } };
          expect(countWorkingDays(calendar).between(after, until)).toBe(
            countOneByOne(calendar, after, until),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('know which years are not in the calendar', () => {
    expect(unknownYears('2018-12-20', '2020-01-05')).toEqual(['2018', '2020']);
    expect(unknownYears('2019-01-20', '2019-12-05')).toEqual([]);
    expect(countWorkingDays(NO_CALENDAR).unknownYears('2019-01-20', '2019-12-05')).toEqual(['2019']);
  });
});

describe('calendar.yaml', () => {
  const issuesOf = (value: unknown) => calendarSchema.safeParse(value).error?.issues ?? [];

  it('may be empty, and a year may lack worked weekends', () => {
    expect(calendarSchema.parse({})).toEqual(NO_CALENDAR);
    expect(issuesOf({ years: { '2019': { holidays: ['2019-01-01'] } } })).toEqual([]);
  });

  it.each([
    ['a day of another year', { years: { '2019': { holidays: ['2020-01-01'] } } }],
    ['a day that there is not', { years: { '2019': { workdays: ['2019-02-30'] } } }],
    ['a year of other form', { years: { 今年: { holidays: [] } } }],
    ['an unknown key', { years: { '2019': { weekends: [] } } }],
  ])('refuses %s', (_, value) => {
    expect(issuesOf(value)).toHaveLength(1);
  });
});
