import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MisuseError } from '../../../src/build/command.ts';
import { fillCalendar } from '../../../src/build/scaffolding/fill-calendar.ts';
import { calendarSchema } from '../../../src/schema/calendar.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const lookUp = (year: string) =>
  year > '2020'
    ? undefined
    : {
        holidays: Array.from(
          { length: 11 },
          (_, index) => `${year}-10-${String(11 - index).padStart(2, '0')}`,
        ),
        workdays: year === '2018' ? [] : [`${year}-10-12`],
      };

describe('npm run calendar', () => {
  const folder = useTemporaryFolder();
  let contentDir = '';
  const read = () =>
    calendarSchema.parse(parse(readFileSync(join(contentDir, 'calendar.yaml'), 'utf8'), { schema: 'core' }));
  beforeEach(() => {
    contentDir = folder.path;
  });

  it('writes years, their days in order, and the same bytes each time', () => {
    fillCalendar({ contentDir, years: ['2019', '2018'], lookUp });
    const bytes = readFileSync(join(contentDir, 'calendar.yaml'), 'utf8');
    expect(read()).toEqual({
      years: {
        '2018': { holidays: lookUp('2018')?.holidays.toReversed(), workdays: [] },
        '2019': { holidays: lookUp('2019')?.holidays.toReversed(), workdays: ['2019-10-12'] },
      },
    });
    fillCalendar({ contentDir, years: ['2018'], lookUp });
    expect(readFileSync(join(contentDir, 'calendar.yaml'), 'utf8')).toBe(bytes);
  });

  it('leaves the years that are not named', () => {
    writeFileSync(join(contentDir, 'calendar.yaml'), "years:\n  '2021':\n    holidays: [2021-01-01]\n");
    fillCalendar({ contentDir, years: ['2019'], lookUp });
    expect(Object.keys(read().years)).toEqual(['2019', '2021']);
  });

  it.each([
    ['no year', []],
    ['a year of other form', ['19']],
    ['a year without a notice', ['2019', '2031']],
  ])('refuses %s', (_, years) => {
    expect(() => fillCalendar({ contentDir, years, lookUp })).toThrow(MisuseError);
    expect(() => read()).toThrow('ENOENT');
  });

  it('leaves a file that is at fault', () => {
    writeFileSync(join(contentDir, 'calendar.yaml'), 'years: 一\n');
    expect(() => fillCalendar({ contentDir, years: ['2019'], lookUp })).toThrow(MisuseError);
    expect(readFileSync(join(contentDir, 'calendar.yaml'), 'utf8')).toBe('years: 一\n');
  });
});
