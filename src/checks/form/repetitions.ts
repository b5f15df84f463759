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
  ['的', /[目标有中靶]$/, /^[确士]/],
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
  ['要', /[需重主只还必简纪摘提概首紧次]$/, /^[求点素件闻害领塞务挟]/],
  ['为', /[作行成认称改名因分变转即较极更大所人列定设视]$/, /^[民人了何此]/],
  ['将', /[干大名老健小战猛必即]$/, /^[军领士官校来近要]/],
  ['于', undefined, /^[洪田都谦家氏某]/],
  ['您', undefined, undefined],
  ['我', /[自忘大小]$/, /^[国州省市县院校]/],
  ['其', undefined, /^格/],
  ['各', undefined, undefined],
];

const SINGLE = new Map(SINGLE_SIGNS.map(([sign, before, after]) => [sign, { before, after }]));

/** 2018年年8月, 2018年8月年, 5日日, 135条条: a unit behind a number, doubled, where no word such as 年底 or 日前 begins. */
const DOUBLED_UNIT =
  /(\d[ \u3000]?[万亿]?)(?:([年月日号条件个项名家人次元头户台辆吨亩所])\2(?=[ \u3000]?\d|[，。、；：）》”]|$)|(日)\3(?=[前起内至]))/g;
const MONTH_THEN_YEAR = /\d[ \u3000]?月[ \u3000]?(年)(?![\p{Script=Han}])/gu;

/** Words of two or three signs that are not said twice in a row, and do not begin or end another word. */
const WORDS = new Set(
  '单位 部门 群众 措施 进行 开展 加强 推进 完善 提升 强化 按照 根据 以及 或者 并且 对于 由于 为了 关于 有关 相关 认真 切实 积极 我们 他们 应当 必须 已经 没有 同时 情况 问题 通知 时间 文件 办理 内容 精神 贯彻 推动 确保 做好 实现 继续 不断 及时 严格 深入 坚持 围绕 决定 其他 其中 因此 因为 所以 但是 而且 以后 以来 这些 那些 进一步 各县市 各单位 各部门 办公室 负责人 人民政府'.split(
    ' ',
  ),
);

const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 24;
/** So many of one length in one run are enough. */
const MOST_OF_A_LENGTH = 40;
const MOST_LOOKED_AT = 1000;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether what stands twice in a row does so by mistake. */
function isMistake(text: string, offset: number, once: string): boolean {
  const { length } = once;
  if (length === 1) {
    const known = SINGLE.get(once);
    const [before, after] = [text.charAt(offset - 1), text.charAt(offset + 2)];
    return (
      known !== undefined &&
      before !== once &&
      after !== once &&
      !known.before?.test(before) &&
      !known.after?.test(after)
    );
  }
  // 研究研究研究研究 and 层层层层 are of shorter units: two of them may be meant.
  return length < SHORTEST_PHRASE ? WORDS.has(once) : new Set(once).size >= SHORTEST_PHRASE - 1;
}

/**
 * Whether something of a length may stand twice in a row in a run: then it has a sign that is the same so far before it
 * at one of every so many.
 */
function mayHoldTwice(text: string, start: number, end: number, gap: number): boolean {
  for (let at = start + gap; at < end; at += gap)
    if (text.charCodeAt(at) === text.charCodeAt(at - gap)) return true;
  return false;
}

/** What stands twice in a row between two offsets, in a run of Han: signs, words, phrases. */
function findInRun(text: string, start: number, end: number): Repetition[] {
  const found: Repetition[] = [];
  for (let gap = 1; gap <= LONGEST_PHRASE && gap * 2 <= end - start; gap += 1) {
    if (!mayHoldTwice(text, start, end, gap)) continue;
    let same = 0;
    let count = 0;
    let looked = 0;
    for (let at = start + gap; at < end; at += 1) {
      same = text.charCodeAt(at) === text.charCodeAt(at - gap) ? same + 1 : 0;
      if (same < gap) continue;
      const offset = at + 1 - 2 * gap;
      const once = text.slice(offset, offset + gap);
      const isWrong = isMistake(text, offset, once);
      // Short words may stand anywhere within a longer run of the same; phrases are looked at once.
      same = isWrong || gap >= SHORTEST_PHRASE ? 0 : gap - 1;
      looked += 1;
      if (looked >= MOST_LOOKED_AT) break;
      if (!isWrong) continue;
      found.push({ offset, text: once + once, once, isSure: true });
      count += 1;
      if (count >= MOST_OF_A_LENGTH) break;
    }
  }
  return found;
}

/** Runs of Han, in each of which what stands twice is looked for: the shorter where two lie on each other. */
function* findDoubled(text: string): Generator<Repetition> {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isHan(text.charCodeAt(at))) continue;
    const found = findInRun(text, start, at);
    if (found.length > 0) {
      let end = 0;
      for (const repetition of found.sort((a, b) => a.offset - b.offset)) {
        if (repetition.offset < end) continue;
        end = repetition.offset + repetition.text.length;
        yield repetition;
      }
    }
    start = at + 1;
  }
}

/** Signs, words and phrases that stand twice in a row by mistake. */
export function* findRepetitions(text: string): Generator<Repetition> {
  yield* findDoubled(text);
  if (!/\d[ \u3000]?[万亿]?[年月日号条件个项名家人次元头户台辆吨亩所]/.test(text)) return;
  for (const { index, 0: whole, 1: number = '', 2: unit, 3: day } of text.matchAll(DOUBLED_UNIT))
    yield {
      offset: index + number.length,
      text: whole.slice(number.length),
      once: unit ?? day ?? '',
      isSure: true,
    };
  for (const { index, 0: whole, 1: year = '' } of text.matchAll(MONTH_THEN_YEAR))
    yield {
      offset: index + whole.length - year.length,
      text: whole,
      once: whole.slice(0, -1).trim(),
      isSure: false,
    };
}
