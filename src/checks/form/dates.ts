import { isPlainDate } from '../../schema/dates.ts';
import type { Edit } from '../inspected-words.ts';
import { findTimeFaults } from './clock-times.ts';
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
const DASHED = /(?<![\d./-])((?:19|20)\d{2})([-/.])([01]?\d)\2([0-3]?\d)(?![\d/-]|\.\d)/g;
const WEEKDAYS = '日一二三四五六';
const WITH_WEEKDAY =
  /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日[（(](?:星期|周|礼拜)([一二三四五六日天])(?![一二三四五六日天、至到—-])/g;
/** From a day to a day, both in full. */
const SPAN =
  /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日(?:至|到|—{1,2}|-|－|～|~)(\d{4})年(\d{1,2})月(\d{1,2})日/g;
/** Letters for digits: 2O19年, 11月O5日. O3日最大 is of ozone. */
const LETTERED =
  /(?<![A-Za-z\d])(?:[12](?=\d{0,2}[lIOo])[\dlIOo]{3}年|(?<=\d{4}年)(?:[lIOo]\d|\d[lIOo]|[lI])月|(?<=\d月)(?:[lIOo]\d|\d[lIOo])日(?!最|均|滑))/g;
const CHINESE =
  /([一二][一二三四五六七八九〇零○0oO０Ｏ]{3})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,4})日)?)?/g;
const WRONG_ZERO = /[零○0oO０Ｏ]/g;
/** A day behind month and year, in two forms at once. */
const HALF =
  /(?<!\d)(?:\d{4}[-./]\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}[-./]\d{1,2}(?=[，。；）]|$)|\d{4}[-/]\d{1,2}[-/]\d{1,2}日)/g;
const SHORT_YEAR = /(?<![\d第满A-Za-z])\d{2}年\d{1,2}月\d{1,2}日/g;

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

function dayOf(year: string, month: string, day: string): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** Days that exist, with a weekday that is not theirs, or before the day they follow. */
function* findContradictions(text: string): Generator<DateFault> {
  for (const match of text.matchAll(WITH_WEEKDAY)) {
    const [whole, year = '', month = '', day = '', written = ''] = match;
    if (!exists(year, month, day)) continue;
    const right = WEEKDAYS.charAt(new Date(dayOf(year, month, day)).getUTCDay());
    if (right === written.replace('天', '日')) continue;
    yield {
      offset: match.index,
      text: `${whole}）`,
      what: `这一天是星期${right}`,
      hint: `对照原文核实：日期对的，改成“星期${right}”；星期对的，改日期。`,
    };
  }
  for (const match of text.matchAll(SPAN)) {
    const [whole, y1 = '', m1 = '', d1 = '', y2 = '', m2 = '', d2 = ''] = match;
    if (!exists(y1, m1, d1) || !exists(y2, m2, d2) || dayOf(y1, m1, d1) <= dayOf(y2, m2, d2)) continue;
    yield { offset: match.index, text: whole, what: '后一个日期早于前一个', hint: LOOK_UP };
  }
}

function* findLettered(text: string): Generator<DateFault> {
  for (const { index, 0: written } of text.matchAll(LETTERED)) {
    const right = written.replace(/[lI]/g, '1').replace(/[Oo]/g, '0');
    yield {
      offset: index,
      text: written,
      what: '数字打成了字母',
      hint: `改成“${right}”。`,
      edits: [{ offset: index, length: written.length, text: right }],
    };
  }
}

/** The dates of a text that are surely wrong. */
export function* findDateFaults(text: string): Generator<DateFault> {
  if (text.includes('年')) yield* findChinese(text);
  const hasWords = /\d[ \u3000]?[年月]/.test(text);
  if (hasWords || /\d[-/.]\d/.test(text)) yield* findImpossible(text);
  if (/\d[lIOo]|[lIOo]\d|年[lI]月/.test(text)) yield* findLettered(text);
  if (/[：:]\d/.test(text))
    for (const { offset, text: written } of findTimeFaults(text))
      yield { offset, text: written, what: '没有这个时刻', hint: '写24小时制，如“14:30”，分钟不超过59。' };
  if (!hasWords) return;
  if (/[（(][星周礼]|日[至到—－～~-]{1,2}\d{4}年/.test(text)) yield* findContradictions(text);
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
