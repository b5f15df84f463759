import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { calendarFile } from '../../outputs/calendar-file.ts';
import { type Calendar, type CalendarYear, calendarSchema, NO_CALENDAR } from '../../schema/calendar.ts';
import { MisuseError } from '../command.ts';

const FILE = 'calendar.yaml';
const HEAD = [
  '法定节假日和调休：算“20个工作日”用。holidays 是放假的日子，workdays 是要上班的周末。',
  '由 npm run calendar -- 年份 生成，数据取自 chinese-days 收录的国务院办公厅历年放假通知。',
];

/** What `npm run calendar` is told, and where it takes the days from. */
export interface CalendarRequest {
  readonly contentDir: string;
  readonly years: readonly string[];
  /** The days of a year that the State Council's notices name; undefined where there is none yet. */
  readonly lookUp: (year: string) => CalendarYear | undefined;
}

function readCalendar(contentDir: string): Calendar {
  const path = join(contentDir, FILE);
  if (!existsSync(path)) return NO_CALENDAR;
  const read = calendarSchema.safeParse(parse(readFileSync(path, 'utf8'), { schema: 'core' }) ?? {});
  if (!read.success) throw new MisuseError(`${path} 有误，没有改动。先运行 npm run check，照提示改好`);
  return read.data;
}

/**
 * Writes years into calendar.yaml. Years that are in it and not named stay as they are.
 * @throws MisuseError when a year is malformed or its notice is not known, or the file that is there is at fault
 */
export function fillCalendar({ contentDir, years, lookUp }: CalendarRequest): string {
  if (years.length === 0) throw new MisuseError('写明年份，如 npm run calendar -- 2019 2020');
  const found = years.map((year) => {
    if (!/^\d{4}$/.test(year)) throw new MisuseError(`年份应为四位数字，如 2019，不是“${year}”`);
    const days = lookUp(year);
    if (!days)
      throw new MisuseError(
        `还没有${year}年的放假安排，没有改动。国务院办公厅发布以后更新 chinese-days，或照通知在 ${FILE} 里手写`,
      );
    return [year, days] as const;
  });
  if (!existsSync(contentDir)) throw new MisuseError(`内容文件夹“${contentDir}”不存在`);
  const calendar = { years: { ...readCalendar(contentDir).years, ...Object.fromEntries(found) } };
  const path = join(contentDir, FILE);
  writeFileSync(`${path}.new`, calendarFile(calendar, HEAD));
  renameSync(`${path}.new`, path);
  return path;
}
