import { isPlainDate } from '../../schema/dates.ts';
import type { Edit } from '../inspected-words.ts';
import { readNumeral } from './numerals.ts';

/** A date of a text that cannot be, or is written in no form there is. */
export interface DateFault {
  readonly offset: number;
  readonly text: string;
  readonly what: string;
  readonly hint: string;
  readonly edits?: readonly Edit[];
}

/** A leap year, so that 2月29日 without a year may be. */
const ANY_YEAR = '2000';

function exists(year: string, month: string, day = '1'): boolean {
  return isPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const ARABIC =
  /(?<!\d)(?:(\d{4})[ \u3000]?年[ \u3000]?)?(\d{1,2})[ \u3000]?月(?:[ \u3000]?(\d{1,2})[ \u3000]?日)?/g;
const DASHED = /(?<![\d/-])((?:19|20)\d{2})([-/])([01]?\d)\2([0-3]?\d)(?![\d/-])/g;
const CHINESE =
  /([一二][一二三四五六七八九〇零○0oO０Ｏ]{3})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,4})日)?)?/g;
const WRONG_ZERO = /[○0oO０Ｏ]/g;
/** A day behind month and year, in two forms at once. */
const HALF =
  /(?<!\d)(?:\d{4}[-./]\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}[-./]\d{1,2}(?=[，。；）]|$)|\d{4}[-/]\d{1,2}[-/]\d{1,2}日)/g;
const SHORT_YEAR = /(?<![\d第满])\d{2}年\d{1,2}月\d{1,2}日/g;

const LOOK_UP = '对照原文核实日期。';

function* findImpossible(text: string): Generator<DateFault> {
  for (const match of text.matchAll(ARABIC)) {
    const [whole, year, month = '', day] = match;
    // “12月” of a term such as “36个月” has a measure word between; a year alone is no date.
    if (year === undefined && day === undefined) continue;
    if (exists(year === undefined || year < '1000' ? ANY_YEAR : year, month, day)) continue;
    yield { offset: match.index, text: whole, what: '日历上没有这一天', hint: LOOK_UP };
  }
  for (const match of text.matchAll(DASHED)) {
    const [whole, year = '', , month = '', day = ''] = match;
    if (!exists(year, month, day))
      yield { offset: match.index, text: whole, what: '日历上没有这一天', hint: LOOK_UP };
  }
}

function* findChinese(text: string): Generator<DateFault> {
  for (const match of text.matchAll(CHINESE)) {
    const [whole, year = '', month, day] = match;
    const edits = [...year.matchAll(WRONG_ZERO)].map(({ index }) => ({
      offset: match.index + index,
      length: 1,
      text: '〇',
    }));
    if (edits.length > 0)
      yield {
        offset: match.index,
        text: whole,
        what: '汉字年份里的“零”要写成“〇”',
        hint: `改成“${year.replace(WRONG_ZERO, '〇')}年”。`,
        edits,
      };
    if (month === undefined) continue;
    const days = day === undefined ? 1 : readNumeral(day);
    const arabic = [...year.replace(WRONG_ZERO, '〇')].map((sign) => readNumeral(sign) ?? 0).join('');
    if (!exists(arabic, String(readNumeral(month) ?? 0), String(days ?? 0)))
      yield { offset: match.index, text: whole, what: '日历上没有这一天', hint: LOOK_UP };
  }
}

/** The dates of a text that are surely wrong. */
export function* findDateFaults(text: string): Generator<DateFault> {
  if (text.includes('年')) yield* findChinese(text);
  const hasWords = /\d[ \u3000]?[年月]/.test(text);
  if (hasWords || /\d[-/]\d/.test(text)) yield* findImpossible(text);
  if (!hasWords) return;
  for (const match of text.matchAll(HALF))
    yield {
      offset: match.index,
      text: match[0],
      what: '日期的两种写法混在了一起',
      hint: '写成“2019年3月5日”的样子；指几天或几个月的，写成“3月5日”或“3—5月”。',
    };
  for (const match of text.matchAll(SHORT_YEAR))
    yield {
      offset: match.index,
      text: match[0],
      what: '年份要写全四位',
      hint: '写成“2019年3月5日”的样子。',
    };
}
