/** Words that stand twice in a row. */
export interface Repetition {
  readonly offset: number;
  /** The words as they stand, doubled. */
  readonly text: string;
  /** Once. */
  readonly once: string;
  /** Whether nothing else can be meant. */
  readonly isSure: boolean;
}

/**
 * Function words that are not doubled, with what may stand before or behind where one word ends and the next begins
 * with them: 目的|的, 不|了了, 为了|了解, 现在|在, 和|和平.
 */
const SINGLE_SIGNS: readonly [sign: string, before: RegExp | undefined, after: RegExp | undefined][] = [
  ['的', /[目标有中靶]$/, /^确/],
  ['了', /[不明未得末]$/, /^[解结却断然无当事]/],
  ['是', /[于但可还只凡总要若不就便先倒正国乃]$/, /^[非否]/],
  ['在', /[现存实内潜所好外自正]$/, /^[校建职线册编岗逃押外场位即野读家此]/],
  ['和', /[共平总饱缓温调柔随谐祥求讲亲议中]$/, /^[平谐政睦解好气美县布田顺]/],
  ['与', /[参赠给授寄付]$/, /^[会共时]/],
  ['及', /[普涉波提顾危触论企]$/, /^[时格早]/],
  ['或', undefined, /^[者许]/],
  ['把', undefined, /^[关握手门脉]/],
  ['被', /[棉植]$/, /^[告害征处申执许代选]/],
  ['由', /[理自事经缘]$/, /^[此于来]/],
  ['从', /[服自听跟]$/, /^[事业严前而此容]/],
];

const SINGLE = new Map(SINGLE_SIGNS.map(([sign, before, after]) => [sign, { before, after }]));
const DOUBLED_SIGN = new RegExp(`([${SINGLE_SIGNS.map(([sign]) => sign).join('')}])\\1`, 'g');

/** 2018年年8月, 2018年8月年, 5日日, 135条条: a unit behind a number, doubled, where no word such as 年底 or 日前 begins. */
const DOUBLED_UNIT = /(\d[ \u3000]?)([年月日条件个项名家人次元])\2(?=[ \u3000]?\d|[，。、；：）》”]|$)/g;
const MONTH_THEN_YEAR = /\d[ \u3000]?月[ \u3000]?(年)(?![\p{Script=Han}])/gu;

/** Words of two or three signs that are not said twice in a row, and do not begin or end another word. */
const WORDS =
  /(单位|部门|群众|措施|进行|开展|加强|推进|完善|提升|强化|按照|根据|以及|或者|并且|对于|由于|为了|关于|有关|相关|认真|切实|积极|我们|他们|应当|必须|已经|没有|同时|进一步|各县市|各单位|各部门)\1/g;

const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 24;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Phrases of four signs or more that stand twice in a row. */
function* findPhrases(text: string): Generator<Repetition> {
  const ends: { offset: number; length: number }[] = [];
  for (let gap = SHORTEST_PHRASE; gap <= LONGEST_PHRASE && gap * 2 <= text.length; gap += 1) {
    let same = 0;
    for (let at = gap; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      same = code === text.charCodeAt(at - gap) && isHan(code) ? same + 1 : 0;
      if (same === gap) {
        ends.push({ offset: at + 1 - 2 * gap, length: gap });
        same = 0;
        if (ends.length > 100) break;
      }
    }
  }
  let end = 0;
  for (const { offset, length } of ends.sort((a, b) => a.offset - b.offset || a.length - b.length)) {
    const once = text.slice(offset, offset + length);
    // 研究研究研究研究 and 层层层层 are of shorter units: two of them may be meant.
    if (offset < end || new Set(once).size < SHORTEST_PHRASE - 1) continue;
    end = offset + 2 * length;
    yield { offset, text: once + once, once, isSure: true };
  }
}

/** Signs, words and phrases that stand twice in a row by mistake. */
export function* findRepetitions(text: string): Generator<Repetition> {
  for (const { index, 0: doubled, 1: sign = '' } of text.matchAll(DOUBLED_SIGN)) {
    const known = SINGLE.get(sign);
    if (known?.before?.test(text.slice(Math.max(0, index - 1), index))) continue;
    if (known?.after?.test(text.slice(index + 2, index + 3))) continue;
    if (text[index + 2] === sign || text[index - 1] === sign) continue;
    yield { offset: index, text: doubled, once: sign, isSure: true };
  }
  for (const { index, 0: whole, 1: number = '', 2: unit = '' } of text.matchAll(DOUBLED_UNIT))
    yield { offset: index + number.length, text: whole.slice(number.length), once: unit, isSure: true };
  for (const { index, 0: whole, 1: year = '' } of text.matchAll(MONTH_THEN_YEAR))
    yield {
      offset: index + whole.length - year.length,
      text: whole,
      once: whole.slice(0, -1).trim(),
      isSure: false,
    };
  for (const { index, 0: doubled, 1: word = '' } of text.matchAll(WORDS))
    yield { offset: index, text: doubled, once: word, isSure: true };
  yield* findPhrases(text);
}
