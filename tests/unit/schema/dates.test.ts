import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  dayOf,
  IMPOSSIBLE_DATE,
  isPlainDate,
  isSurelyBefore,
  partialDate,
  plainDate,
  plainDateIn,
  plainDateOrMonth,
  plainMoment,
  shiftDays,
} from '../../../src/schema/dates.ts';

type Field = typeof plainDate;

/** What is said of a value: undefined where it is taken, otherwise the kind of fault and the message. */
function faultOf(field: Field, value: unknown): { isImpossible: boolean; message: string } | undefined {
  const issue = field.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  return {
    isImpossible: issue.code === 'custom' && issue.params?.['kind'] === IMPOSSIBLE_DATE,
    message: issue.message,
  };
}

describe('a day', () => {
  test.each(['2019-12-01', '2020-02-29', '2000-02-29', '2019-01-31', '1949-10-01', '0004-02-29'])(
    '%s exists',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
      expect(faultOf(plainDate, text)).toBeUndefined();
    },
  );

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2100-02-29',
    '2019-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-01-00',
    '0000-01-01',
  ])('%s is impossible', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(faultOf(plainDate, text)).toMatchObject({
      isImpossible: true,
      message: expect.stringContaining(text),
    });
  });

  test.each([
    '2019-12-1',
    '2019/12/01',
    '20191201',
    '2019-12-01T00:00:00Z',
    ' 2019-12-01',
    '2019-12-01\n',
    '2019年12月1日',
    '２０１９-１２-０１',
    '',
    '2019-12-01 09:30',
    '2019-12',
  ])('“%s” is no day', (text) => {
    expect(faultOf(plainDate, text)).toMatchObject({
      isImpossible: false,
      message: expect.stringContaining('2019-12-01'),
    });
  });

  test.each([20191201, null, undefined, true, new Date(0), ['2019-12-01']])(
    '%s is not even a text',
    (value) => {
      expect(faultOf(plainDate, value)?.message).toContain('应为日期');
    },
  );

  test('is judged as the calendar has it, for every day of four hundred years', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isPlainDate(date.toISOString().slice(0, 10))));
    const shape = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(shape, ([year, month, dayOfMonth]) => {
        const pad = (number: number, width: number) => String(number).padStart(width, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(isPlainDate(text)).toBe(exists);
      }),
    );
  });
});

describe('a day or a month', () => {
  test.each(['2019-12', '2019-01', '2019-12-31'])('may be %s', (text) => {
    expect(faultOf(plainDateOrMonth, text)).toBeUndefined();
  });

  test.each(['2019-13', '2019-00', '0000-12', '2019-02-30'])('cannot be %s', (text) => {
    expect(faultOf(plainDateOrMonth, text)?.isImpossible).toBe(true);
  });

  test.each(['2019', '2019-1', '2019年12月', '2019-12-01 09:30'])('is not %s', (text) => {
    expect(faultOf(plainDateOrMonth, text)?.isImpossible).toBe(false);
  });
});

describe('a day with or without a time', () => {
  test.each(['2019-12-01', '2019-12-01 00:00', '2019-12-01 23:59', '2020-02-29 09:30'])(
    'may be %s',
    (text) => {
      expect(faultOf(plainMoment, text)).toBeUndefined();
    },
  );

  test.each(['2019-12-01 24:00', '2019-12-01 09:60', '2019-02-29 09:30'])('cannot be %s', (text) => {
    expect(faultOf(plainMoment, text)?.isImpossible).toBe(true);
  });

  test.each(['2019-12-01 9:30', '2019-12-01T09:30', '2019-12-01 09:30:00', '2019-12-01  09:30', '2019-12'])(
    'is not %s',
    (text) => {
      expect(faultOf(plainMoment, text)?.isImpossible).toBe(false);
    },
  );

  test('is of its day', () => {
    expect(dayOf('2019-12-01 09:30')).toBe('2019-12-01');
    expect(dayOf('2019-12-01')).toBe('2019-12-01');
  });
});

test('today is the time zone’s own day', () => {
  const evening = new Date('2019-11-30T16:00:00Z');
  expect(plainDateIn('Asia/Shanghai', evening)).toBe('2019-12-01');
  expect(plainDateIn('UTC', evening)).toBe('2019-11-30');
  expect(plainDateIn('Asia/Shanghai', new Date('2019-11-30T15:59:59Z'))).toBe('2019-11-30');
  expect(isPlainDate(plainDateIn('America/New_York', new Date('2020-01-01T00:00:00Z')))).toBe(true);
});

describe('a date known in part', () => {
  test.each([
    ['2019-12-01', '2019-12-01'],
    ['2019-12', '2019-12'],
    ['2019', '2019'],
    // Without quotes YAML takes a year for a number.
    [2019, '2019'],
  ])('%j is taken', (value, text) => expect(partialDate.parse(value)).toBe(text));

  test.each(['2019-13', '2019-02-30', '19', '2019年', 0, 20_191, true, ''])('%j is not', (value) =>
    expect(partialDate.safeParse(value).success).toBe(false),
  );

  test.each([
    ['2018', '2019-03', true],
    ['2019-02', '2019-03-01', true],
    ['2019-02-28', '2019-03', true],
    ['2019', '2019-03', false],
    ['2019-03-31', '2019-03', false],
    ['2019-03', '2019', false],
    ['2019-03-01 09:30', '2019-03-01', false],
    ['2019-04', '2019-03', false],
  ])('%s is surely before %s: %s', (date, other, isBefore) => {
    expect(isSurelyBefore(date, other)).toBe(isBefore);
    if (isBefore) expect(isSurelyBefore(other, date)).toBe(false);
  });

  test.each([
    ['2019-03-05', '2019年3月5日'],
    ['2019-12', '2019年12月'],
    ['2019', '2019年'],
    ['2019-03-05 09:30', '2019年3月5日'],
  ])('%s reads %s', (date, words) => expect(dateInWords(date)).toBe(words));
});

test.each([
  ['2019-12-01', -30, '2019-11-01'],
  ['2020-03-01', -1, '2020-02-29'],
  ['2019-12-31', 1, '2020-01-01'],
])('%s and %d days is %s', (day, days, shifted) => expect(shiftDays(day, days)).toBe(shifted));
