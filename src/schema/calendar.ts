import { z } from 'zod';
import { plainDate } from './dates.ts';

const days = z.array(plainDate).default([]);

const calendarYear = z.strictObject({
  holidays: days.meta({ label: '放假的日子', hint: '连周末一起写也可以' }),
  workdays: days.meta({ label: '要上班的周末' }),
});

/** Days that stand under another year than their own: nobody would miss them there. */
function strayDays(year: string, { holidays, workdays }: z.output<typeof calendarYear>) {
  return Object.entries({ holidays, workdays }).flatMap(([name, list]) =>
    list.flatMap((day, index) => (day.startsWith(`${year}-`) ? [] : [{ day, path: [name, index] }])),
  );
}

/**
 * calendar.yaml: which days are off and which weekends are worked, year by year. A year that is not in it is unknown,
 * and counted from Monday to Friday.
 * Source: the State Council's yearly notice of holidays (国务院办公厅关于部分节假日安排的通知).
 */
export const calendarSchema = z
  .strictObject({
    years: z
      .record(z.string(), calendarYear)
      .default({})
      .meta({ label: '年份', hint: '一年一段，先写年份和冒号' }),
  })
  .superRefine(({ years }, context) => {
    for (const [year, listed] of Object.entries(years)) {
      if (!/^\d{4}$/.test(year)) {
        context.addIssue({ code: 'custom', path: ['years', year], message: '应为四位年份，如 2019' });
        continue;
      }
      for (const { day, path } of strayDays(year, listed))
        context.addIssue({
          code: 'custom',
          path: ['years', year, ...path],
          message: `${day} 不在${year}年`,
        });
    }
  });

export type Calendar = z.output<typeof calendarSchema>;
export type CalendarYear = Calendar['years'][string];

/** The calendar of a portal without a calendar.yaml. */
export const NO_CALENDAR: Calendar = { years: {} };
