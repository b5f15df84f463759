import chineseDays from 'chinese-days';
import { CONTENT_OPTION, EXIT, runCommand, USAGE } from '../src/build/command.ts';
import { fillCalendar } from '../src/build/scaffolding/fill-calendar.ts';
import type { CalendarYear } from '../src/schema/calendar.ts';
import { shiftDays } from '../src/schema/dates.ts';

/** The days of a year that the notices name, out of the package's data; undefined where they name none. */
function lookUp(year: string): CalendarYear | undefined {
  const holidays: string[] = [];
  const workdays: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = shiftDays(day, 1)) {
    const { name, work } = chineseDays.getDayDetail(day);
    // The name of an ordinary day is that of its weekday; of one in a notice there are three parts.
    if (name.includes(',')) (work ? workdays : holidays).push(day);
  }
  return holidays.length > 0 ? { holidays, workdays } : undefined;
}

await runCommand({
  name: 'npm run calendar --',
  summary: '把各年的法定节假日和调休写进 calendar.yaml',
  usage: ['  年份…                如 2019 2020；没有写的年份不动', USAGE.content],
  options: CONTENT_OPTION,
  allowPositionals: true,
  async run({ content: contentDir }, years) {
    const path = fillCalendar({ contentDir, years, lookUp });
    process.stdout.write(`已写好 ${path}：${years.join('、')} 年。\n`);
    return EXIT.ok;
  },
});
