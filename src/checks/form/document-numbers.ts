import { narrow } from './numerals.ts';

/** A 发文字号 in running text, however it is written. */
export interface WrittenNumber {
  readonly offset: number;
  /** From the issuing mark to 号. */
  readonly text: string;
  /** As it should be written; undefined where only a person can say. */
  readonly right: string | undefined;
  /** What is wrong with it, in Chinese; none where nothing is. */
  readonly faults: readonly string[];
}

/** Year in any brackets, and a serial: what comes before decides whether it is a document number. */
const YEAR_AND_SERIAL =
  /([ \u3000]{0,3})([〔[［【(（〈《<﹝])([ \u3000]{0,3})([\d０-９]{2,5})([ \u3000]{0,3})年?([〕\]］】)）〉》>﹞])([ \u3000]{0,3})(第?)([ \u3000]{0,3})([\d０-９]{1,5})([ \u3000]{0,3})(号?)/g;

/** Signs that an issuing mark ends in, as in 示政办发, 示府函, 示政字. */
const MARK_END = /[发函办字规电任复批议令综督纪]$/;

/**
 * Marks of official letters, in which 第 is at fault. Decisions of penalties, cases and appointments number otherwise:
 * 示交罚〔2019〕第12号, 示政复决字〔2019〕第8号.
 */
const LETTER_MARK_END = /[发函办规电综督纪]$/;

/** Announcements and orders number otherwise; the numbers of cases, houses and plots are no document numbers. */
const OTHER_SERIES = /(?:公告|通告|公示|令|书|证|[号栋幢座楼])$/;
const OTHER_THING = /^(?:楼|栋|幢|院|地块|宗地|线|门|车|机|井|桥|塔|厂|仓|馆|案|期|批|辑|卷|次)/;

/** Words that lead up to an issuing mark and are no part of it. */
const LEADING_WORDS =
  /^.*(?:根据|按照|依照|依据|参照|遵照|执行|落实|贯彻|关于|转发|批转|印发|文件|通知|见|和|与|及|以|按|的)/;

/** Longest issuing mark that is looked at. */
const LONGEST_MARK = 14;

function markBefore(text: string, end: number): string {
  const [run = ''] = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - LONGEST_MARK), end)) ?? [];
  return run.replace(LEADING_WORDS, '');
}

/**
 * The document numbers of a text. Only what surely is one: Han letters before a year in brackets, a serial behind it.
 * Source of the form: 党政机关公文格式 (GB/T 9704-2012), 7.2.5.
 */
export function* findDocumentNumbers(text: string): Generator<WrittenNumber> {
  if (!/[〔[［【(（〈《<﹝][ \u3000]{0,3}[\d０-９]/.test(text)) return;
  for (const match of text.matchAll(YEAR_AND_SERIAL)) {
    const [
      whole,
      before = '',
      open = '',
      s1,
      yearText = '',
      s2,
      close = '',
      s3,
      ordinal,
      s4,
      serialText = '',
      s5,
      end,
    ] = match;
    const mark = markBefore(text, match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 2);
    if (mark === '' || OTHER_SERIES.test(mark) || OTHER_THING.test(after)) continue;
    const isSquare = '〔[［﹝'.includes(open);
    if (!(isSquare || MARK_END.test(mark))) continue;
    if (end === '' && !(isSquare && MARK_END.test(mark) && !/^[\d年月日.、—-]/.test(after))) continue;
    const year = narrow(yearText);
    const serial = narrow(serialText);
    const isFullYear = /^(?:19|20)\d{2}$/.test(year);
    // 〔0000〕 and 〔1234〕 keep a place; a year is mistyped in a sign or two: 〔2109〕, 〔219〕, 〔20119〕.
    const isMistyped = isSquare && /^2\d*[01]\d*$/.test(year) && !isFullYear && year.length > 2;
    if (!isFullYear && !(MARK_END.test(mark) && (year.length === 2 || isMistyped))) continue;

    // 第0001号 of a certificate.
    const isLetter = !ordinal || LETTER_MARK_END.test(mark);
    const faults = [
      ...(open === '〔' && close === '〕' ? [] : ['年份要用六角括号〔〕']),
      ...(isFullYear ? [] : [isMistyped ? `没有“${year}”这个年份` : '年份要写全四位']),
      ...([before, s1, s2, s3, s4, s5].some(Boolean) ? ['中间不空格'] : []),
      ...(ordinal && isLetter ? ['序号前不加“第”'] : []),
      ...(isLetter && /^0/.test(serial) ? ['序号前不加0'] : []),
      ...(year + serial === yearText + serialText ? [] : ['数字用半角']),
      ...(whole.includes('年') ? ['括号里不写“年”'] : []),
      ...(end === '' ? ['序号后要有“号”'] : []),
    ];
    const isSure = isFullYear && !ordinal && end !== '' && /[1-9]/.test(serial);
    yield {
      offset: match.index - mark.length,
      text: mark + whole,
      right: isSure ? `${mark}〔${year}〕${serial.replace(/^0+/, '')}号` : undefined,
      faults,
    };
  }
}

/** The text with its misspelt document numbers as blanks: their brackets and digits have been reported. */
export function blankDocumentNumbers(text: string): string {
  let blanked = '';
  for (const { offset, text: number, faults } of findDocumentNumbers(text)) {
    if (faults.length === 0 || offset < blanked.length) continue;
    blanked += text.slice(blanked.length, offset) + '\u3000'.repeat(number.length);
  }
  return blanked + text.slice(blanked.length);
}
