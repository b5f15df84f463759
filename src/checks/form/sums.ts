import { isSame, type Quantity, readQuantities, writeLike, writeNumber } from './quantities.ts';

/** A total that its parts do not make up. */
export interface SumFault {
  /** Of the total in its text. */
  readonly offset: number;
  /** The total as it stands. */
  readonly total: string;
  /** The parts as they stand. */
  readonly parts: readonly string[];
  /** What the parts make, with their unit. */
  readonly sum: string;
  readonly difference: string;
}

/** The most figures of one sentence that are looked at: more are no sentence. */
const MOST_FIGURES = 60;

/** Words that say that not all is listed. */
const PARTIAL = /等|主要|部分|尤其|特别是|含|包括|另有|同比|增长|下降|比上年|较上年|以及其他$/;
/** By how much a part has changed: no part is left out by that. */
const CHANGE_BY = /(?:同比|比上年(?:同期)?|较上年(?:同期)?)?(?:增长|下降)\d{1,5}(?:\.\d{1,3})?%/g;
const AMONG = /其中[，：,:]?/g;
/** Between the parts of a list and the word of the total right behind it. */
const TOTAL_AFTER = /^[^\d。；]{0,3}?(?:[，、；,]|（[^）]{0,30}）[，、；,]?)?(?:合计|共计|总计)[ \u3000]?$/;
const TOTAL_BEFORE = /(?:共|共有|共计|合计|总计|总数为?)[^\d，。；：]{0,16}$/;

/** What says that a figure is a change, and no total. */
const CHANGE_BEFORE = /(?:增加|减少|增长|下降|多|少|提高|降低|上升)了?[ \u3000]?$/;
/** Between a total and 其中 there may be how it changed: 45件，比上年增加12件，增长36.4%。其中. */
const FARTHEST = 40;

const EQUATION =
  /(?<![\d.+＋])(\d{1,12}(?:\.\d{1,6})?(?:[ \u3000]?[+＋][ \u3000]?\d{1,12}(?:\.\d{1,6})?){1,20})(?![\d.]|[ \u3000]?[+＋×*])(?:[ \u3000]?[=＝][ \u3000]?(\d{1,12}(?:\.\d{1,6})?))?/g;
/** A figure right before an addition: 25个（, 25 = . */
const FIGURE_BEFORE =
  /(\d{1,12}(?:\.\d{1,6})?)[ \u3000]?(?:\p{Script=Han}{0,3}[（(]|[ \u3000]?[=＝])[ \u3000]?$/u;

function toleranceOf(quantities: readonly Quantity[]): number {
  return quantities.reduce((all, { tolerance }) => all + tolerance, 0);
}

function sumOf(quantities: readonly Quantity[]): number {
  return quantities.reduce((all, { value }) => all + value, 0);
}

/** Whether parts that do not make up their total are so near that all of it must have been meant. */
function isNear(total: number, sum: number): boolean {
  const difference = Math.abs(total - sum);
  return difference <= Math.max(total * 0.05, total >= 20 && Number.isInteger(difference) ? 1 : 0);
}

function toFault(text: string, total: Quantity, parts: readonly Quantity[]): SumFault {
  const sum = sumOf(parts);
  const words = ({ offset, end }: Quantity) => text.slice(offset, end);
  return {
    offset: total.offset,
    total: words(total),
    parts: parts.map(words),
    sum: writeLike(total, sum),
    difference: writeLike(total, Math.abs(total.value - sum)),
  };
}

/** Same unit, none of them about so many: only such can be added. */
function canAdd(total: Quantity, parts: readonly Quantity[]): boolean {
  const isPlain = [total, ...parts].every(({ unit, isAbout }) => unit === total.unit && !isAbout);
  return parts.length >= 2 && isPlain;
}

/** Parts behind 其中, or in brackets or behind a colon after a total: reported where they come near to it. */
function checkParts(text: string, total: Quantity, parts: readonly Quantity[], words: string): SumFault[] {
  if (!canAdd(total, parts) || PARTIAL.test(words.replace(CHANGE_BY, ''))) return [];
  const sum = sumOf(parts);
  const tolerance = toleranceOf([total, ...parts]);
  if (isSame(total.value, sum, tolerance)) return [];
  const isMeant =
    isNear(total.value, sum) ||
    (areWhole(text, parts) && Math.abs(total.value - sum) <= total.value * FAR_OFF);
  return isMeant ? [toFault(text, total, parts)] : [];
}

/** Two parts may leave out a third that is small; three hardly do, nor do two that are all there is. */
const FEWEST_AMONG = 3;
/** Parts that make up a whole between them. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^税收/, /^非税/],
  [/^一般债/, /^专项债/],
  [/^行政编/, /^事业编/],
  [/^行政村/, /^社区/],
  [/^公办/, /^民办/],
  [/^男/, /^女/],
  [/^城镇/, /^[乡农]村/],
  [/^基本支出/, /^项目支出/],
  [/^新建/, /^(?:改建|改扩建|续建)/],
];
/** By how much of the total the parts of a whole may miss it and still be meant for it. */
const FAR_OFF = 0.3;

/** What a part is called: the words right before its figure. */
function nameOf(text: string, { offset }: Quantity): string {
  return /[^\d，。；、：（）,;:()]*$/.exec(text.slice(Math.max(0, offset - 12), offset))?.[0].trim() ?? '';
}

/** Whether two parts are all there is of their kind: 税收收入 and 非税收入. */
function areWhole(text: string, parts: readonly Quantity[]): boolean {
  const [first, second] = parts.map((part) => nameOf(text, part));
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  return COMPLEMENTS.some(([one, other]) => one.test(first) && other.test(second));
}

function* findAmong(text: string, start: number, end: number, all: readonly Quantity[]): Generator<SumFault> {
  const sentence = text.slice(start, end);
  const marks = [...sentence.matchAll(AMONG)].map(({ index, 0: mark }) => ({
    from: start + index,
    to: start + index + mark.length,
  }));
  for (const [index, { from, to }] of marks.entries()) {
    const total = all.findLast(
      (quantity) =>
        quantity.end <= from &&
        !CHANGE_BEFORE.test(text.slice(Math.max(0, quantity.offset - 6), quantity.offset)),
    );
    if (!total || from - total.end > FARTHEST) continue;
    const until = marks[index + 1]?.from ?? end;
    const parts = all.filter(({ offset, unit }) => offset >= to && offset < until && unit === total.unit);
    if (parts.length < FEWEST_AMONG && index + 1 < marks.length) continue;
    const words =
      text.slice(to, parts.at(-1)?.end ?? until) +
      text.slice(parts.at(-1)?.end ?? until, (parts.at(-1)?.end ?? until) + 1);
    if (parts.length >= FEWEST_AMONG || areWhole(text, parts)) yield* checkParts(text, total, parts, words);
  }
}

/** A total, and in brackets or behind a colon right behind it nothing but its parts. */
function* findListed(
  text: string,
  start: number,
  end: number,
  all: readonly Quantity[],
): Generator<SumFault> {
  for (const [index, total] of all.entries()) {
    const opening = /^\p{Script=Han}{0,6}([（(：])/u.exec(text.slice(total.end, total.end + 8));
    if (!opening) continue;
    const from = total.end + opening[0].length;
    const close = opening[1] === '：' ? -1 : text.slice(from, from + 200).search(/[）)]/);
    const until = opening[1] === '：' ? end : close < 0 ? start : from + close;
    const words = text.slice(from, until);
    if (words.includes('其中')) continue;
    if (
      opening[1] === '：' &&
      !TOTAL_BEFORE.test(text.slice(Math.max(start, total.offset - 24), total.offset))
    )
      continue;
    const parts = all.slice(index + 1).filter(({ offset }) => offset >= from && offset < until);
    yield* checkParts(text, total, parts, words);
  }
}

/** Parts, and right behind the last 合计, 共计 or 总计 with their total. */
function* findTotals(text: string, all: readonly Quantity[]): Generator<SumFault> {
  for (const [index, total] of all.entries()) {
    const last = all[index - 1];
    if (!last || total.offset - last.end > 44) continue;
    if (!TOTAL_AFTER.test(text.slice(last.end, total.offset))) continue;
    const parts = all.slice(0, index).filter(({ unit }) => unit === total.unit);
    if (!canAdd(total, parts)) continue;
    const tolerance = toleranceOf([total, ...parts]);
    let sum = 0;
    const isRight = parts.toReversed().some(({ value }, count) => {
      sum += value;
      return count > 0 && isSame(total.value, sum, tolerance);
    });
    if (!isRight && isNear(total.value, sumOf(parts))) yield toFault(text, total, parts);
  }
}

function* findEquations(text: string): Generator<SumFault> {
  if (!/\d[ \u3000]?[+＋]/.test(text)) return;
  for (const match of text.matchAll(EQUATION)) {
    const [whole, addition = '', result] = match;
    const before = FIGURE_BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index));
    const written = result ?? before?.[1];
    if (written === undefined) continue;
    const parts = addition.split(/[+＋]/).map((part) => part.trim());
    const sum = parts.reduce((all, part) => all + Number(part), 0);
    const places = Math.max(...[written, ...parts].map((part) => part.split('.')[1]?.length ?? 0));
    const tolerance = places > 0 ? 0.5 * 10 ** -places * (parts.length + 1) : 0;
    if (isSame(Number(written), sum, tolerance)) continue;
    yield {
      offset:
        result === undefined
          ? match.index - (before?.[0].length ?? 0)
          : match.index + whole.lastIndexOf(result),
      total: written,
      parts,
      sum: writeNumber(sum),
      difference: writeNumber(Math.abs(Number(written) - sum)),
    };
  }
}

/**
 * The totals of a text that their parts do not make up. An addition that is written out is held to it; parts that are
 * told in words only where they come within a twentieth of the total, since 其中 may leave out the rest.
 */
export function findSumFaults(text: string): SumFault[] {
  const faults = [...findEquations(text)];
  if (!/其中|共|合计|总计|[（(]/.test(text)) return faults;
  for (const { index, 0: sentence } of text.matchAll(/[^。！？\n]+(?:。其中[^。！？\n]+)?/g)) {
    if (!/\d/.test(sentence) || !/其中|共|合计|总计|[（(]/.test(sentence) || sentence.length > 2000) continue;
    const all = readQuantities(sentence);
    if (all.length < 3 || all.length > MOST_FIGURES) continue;
    const found = [
      ...findAmong(sentence, 0, sentence.length, all),
      ...findListed(sentence, 0, sentence.length, all),
      ...findTotals(sentence, all),
    ];
    const seen = new Set<number>();
    for (const fault of found) {
      if (seen.has(fault.offset)) continue;
      seen.add(fault.offset);
      faults.push({ ...fault, offset: fault.offset + index });
    }
  }
  return faults;
}
