import type { Edit } from '../inspected-words.ts';
import { blankDocumentNumbers } from './document-numbers.ts';
import { narrow } from './numerals.ts';

/** Signs of one kind that are written wrong in one text, and the signs they should be. */
export interface PunctuationFault {
  readonly what: string;
  /** The wrong words, as they are quoted. */
  readonly wrong: string;
  readonly right: string | undefined;
  /** What to do, where no right words are known. */
  readonly hint?: string;
  /** Where, in order; the first is where it is reported. */
  readonly places: readonly Edit[];
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/**
 * A half-width sign behind Han, and Han, an opening mark or the end of the text behind it. It looks back from the sign: a
 * pattern that begins with a look back does so at each sign of a text.
 */
const HALF = /([,;:?!])(?<=[\p{Script=Han}》”）〕].)( ?)(?=[\p{Script=Han}《“（〔(]|$)/gu;
/** A half-width stop at the end of a text. One between Han may be a name of the Internet. */
const STOP = /\.(?<=[\p{Script=Han}》”）〕].)$/gu;
/** Half-width round brackets around words with Han in them. */
const PARENTHESES = /\(([^()（）\n]{1,80})\)/g;
/** Straight quotation marks around words with Han in them. */
const STRAIGHT = /"([^"\n]{1,80})"/g;
const BRACKETED_ORDINAL = /^[\s\u3000]*[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]([、，．.])/;
/** 一.检查 for 一、检查, and （-）检查 for （一）检查. */
const HAN_ORDINAL = /^[\s\u3000]*[一二三四五六七八九十]{1,3}([.．])(?=\p{Script=Han})/u;
const DASH_ORDINAL = /^[\s\u3000]*(?:[（(]([-－—–])[）)]|([-－—–])、)(?=\p{Script=Han})/u;
/** Sums of money whose commas and points part no thousands and no decimals: 1,23万元, 12.3.5万元, 3，256.78万元. */
const MISWRITTEN =
  /(?<![\d.,，])(?:\d{1,3}(?:,\d{3}){0,4},(?:\d{1,2}|\d{4,9})(?:\.\d{1,6})?|\d{1,9}(?:,\d{3}){0,4}\.\d{1,6}\.\d{1,6}|\d{1,3}(?:，\d{3}){1,4}\.\d{1,6})(?=[ \u3000]?[万亿]?元)/g;
const DOUBLED = /[，。、；：]{2,}/g;
const WIDE_SIGNS = /[０-９Ａ-Ｚａ-ｚ]+/g;
const HAN = /\p{Script=Han}/u;

function* findHalfWidth(text: string, leave: (offset: number) => boolean): Generator<Edit> {
  for (const { index, 1: sign = '', 2: blank = '' } of text.matchAll(HALF))
    yield { offset: index, length: sign.length + blank.length, text: WIDE[sign] ?? sign };
  for (const { index } of text.matchAll(STOP)) yield { offset: index, length: 1, text: '。' };
  for (const { index, 1: words = '' } of text.matchAll(PARENTHESES)) {
    if (leave(index) || !HAN.test(words)) continue;
    yield { offset: index, length: 1, text: '（' };
    yield { offset: index + words.length + 1, length: 1, text: '）' };
  }
}

function* findStraightQuotes(text: string): Generator<Edit> {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return;
  for (const { index, 1: words = '' } of text.matchAll(STRAIGHT)) {
    if (!HAN.test(words)) continue;
    yield { offset: index, length: 1, text: '“' };
    yield { offset: index + words.length + 1, length: 1, text: '”' };
  }
}

function sum(text: string, edits: readonly Edit[]): Pick<PunctuationFault, 'wrong' | 'right'> {
  const unique = (signs: string[]) => [...new Set(signs)].slice(0, 4).join('');
  return {
    wrong: unique(edits.map(({ offset, length }) => text.slice(offset, offset + length).trim())),
    right: unique(edits.map((edit) => edit.text)),
  };
}

/** The most signs of one text that are mended at once. */
const MOST_EDITS = 200;

/**
 * Punctuation of one text that has the wrong width, or is doubled.
 * @param leave whether a bracket that opens at an offset is reported elsewhere
 */
export function* findPunctuationFaults(
  text: string,
  leave: (offset: number) => boolean = () => false,
): Generator<PunctuationFault> {
  if (/[,;:?!.()]/.test(text)) {
    const places = [...findHalfWidth(blankDocumentNumbers(text), leave)]
      .sort((a, b) => a.offset - b.offset)
      .slice(0, MOST_EDITS);
    if (places.length > 0) yield { what: '汉字之间用了半角标点', ...sum(text, places), places };
  }
  if (text.includes('"')) {
    const places = [...findStraightQuotes(text)].slice(0, MOST_EDITS);
    if (places.length > 0) yield { what: '汉字用了英文的直引号', wrong: '"', right: '“”', places };
  }
  const ordinal = BRACKETED_ORDINAL.exec(text);
  if (ordinal) {
    const [whole] = ordinal;
    const edit = { offset: whole.length - 1, length: 1, text: '' };
    const [wrong, right] = [whole.trim(), whole.slice(0, -1).trim()];
    yield { what: '带括号的序号后面不加标点', wrong, right, places: [edit] };
  }
  const point = HAN_ORDINAL.exec(text);
  if (point) {
    const [whole] = point;
    const edit = { offset: whole.length - 1, length: 1, text: '、' };
    const right = `${whole.slice(0, -1).trim()}、`;
    yield { what: '汉字的序号后面用顿号', wrong: whole.trim(), right, places: [edit] };
  }
  const dash = DASH_ORDINAL.exec(text);
  if (dash) {
    const [whole, bracketed] = dash;
    const edit = { offset: whole.length - 2, length: 1, text: '一' };
    const right = bracketed === undefined ? '一、' : '（一）';
    yield { what: '序号里的“一”打成了横线', wrong: whole.trim(), right, places: [edit] };
  }
  if (/\d[.,，]\d/.test(text) && text.includes('元'))
    for (const { index, 0: wrong } of text.matchAll(MISWRITTEN))
      yield {
        what: '数目里的逗号或小数点写错了位置',
        wrong,
        right: undefined,
        hint: '对照原始数据改正：逗号用半角，从个位起每三位一个；小数点只有一个。',
        places: [{ offset: index, length: wrong.length, text: wrong }],
      };
  for (const { index, 0: signs } of text.matchAll(DOUBLED)) {
    const [first = ''] = signs;
    const isSame = [...signs].every((sign) => sign === first);
    const isEllipsis = isSame && first === '。' && signs.length > 2;
    const right = isSame ? (isEllipsis ? '……' : first) : undefined;
    const place = { offset: index, length: signs.length, text: right ?? signs };
    yield { what: '标点重复', wrong: signs.slice(0, 8), right, places: [place] };
  }
  if (/[０-９Ａ-Ｚａ-ｚ]/.test(text)) {
    const places = [...blankDocumentNumbers(text).matchAll(WIDE_SIGNS)]
      .slice(0, MOST_EDITS)
      .map(({ index, 0: signs }) => ({ offset: index, length: signs.length, text: narrow(signs) }));
    const [first] = places;
    if (first)
      yield {
        what: '数字或字母用了全角',
        wrong: text.slice(first.offset, first.offset + Math.min(first.length, 20)),
        right: first.text.slice(0, 20),
        places,
      };
  }
}
