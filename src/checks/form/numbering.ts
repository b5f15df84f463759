import type { ListKind, Ordinal, OrdinalKind } from './ordinals.ts';

/** An ordinal that does not follow the one before it. */
export interface NumberingFault {
  readonly ordinal: Ordinal;
  /** The one of its series that stands before it. */
  readonly before: Ordinal;
  /** What it should be, if the ones before are right. */
  readonly expected: number;
}

/** A series that is being counted. */
interface Series {
  readonly kind: OrdinalKind;
  last: Ordinal;
  /** What would have been right where the last was wrong: the next may go on from either. */
  meant: number;
}

/** 条 go on over chapters and sections; 一是 stands anywhere and closes nothing. */
const GOES_ON = new Set<OrdinalKind>(['条']);
/** Lists that are told within one paragraph only. */
const WITHIN_ONE: readonly ListKind[] = ['一要', '第一，', '一、…', '1.…', '（一）…', '（1）…', '①'];
const LISTED = new Set<OrdinalKind>(['一是', ...WITHIN_ONE]);
const CHAPTERS: readonly OrdinalKind[] = ['章', '节'];

function follows({ last, meant }: Series, value: number): boolean {
  return value === last.value + 1 || value === meant + 1;
}

/**
 * Counts the ordinals that begin blocks. Series lie within each other as they come: a new ordinal of one that is open
 * closes those within it. One may begin anew within itself, and one that was closed may go on, as the measures of an
 * opinion do that are counted through all its parts.
 */
function countBlocks(ordinals: readonly Ordinal[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  /** Open ones, the outermost first. */
  let open: Series[] = [];
  const closed = new Map<OrdinalKind, Series>();
  const articles: { series?: Series } = {};

  function report(series: Series, ordinal: Ordinal, expected: number): void {
    if (ordinal.isSure) faults.push({ ordinal, before: series.last, expected });
    series.last = ordinal;
    series.meant = ordinal.isSure ? expected : ordinal.value;
  }
  function goOn(series: Series, ordinal: Ordinal): void {
    series.last = ordinal;
    series.meant = ordinal.value;
  }
  function closeWithin(index: number): void {
    for (const series of open.slice(index + 1)) closed.set(series.kind, series);
    open = open.slice(0, index + 1);
  }

  for (const ordinal of ordinals) {
    const { kind, value } = ordinal;
    if (GOES_ON.has(kind)) {
      const { series } = articles;
      if (!series || value === 1) articles.series = { kind, last: ordinal, meant: value };
      else if (follows(series, value)) goOn(series, ordinal);
      else report(series, ordinal, series.last.value + 1);
      // What is numbered within an article begins anew in the next.
      open = open.filter((each) => CHAPTERS.includes(each.kind));
      closed.clear();
      continue;
    }
    const index = open.findLastIndex((series) => series.kind === kind && follows(series, value));
    const same = open.findLastIndex((series) => series.kind === kind);
    if (index >= 0) {
      closeWithin(index);
      goOn(open[index] as Series, ordinal);
    } else if (value === 1) {
      // Bare numbers are a table of contents: the body begins behind it, and not within it.
      if (same >= 0 && open[same]?.last.isSure === false) closeWithin(same - 1);
      // Of itself within itself, up to a depth that no text has.
      if (open.length > 12) open = open.slice(-6);
      open.push({ kind, last: ordinal, meant: value });
    } else if (same >= 0) {
      closeWithin(same);
      const series = open[same] as Series;
      report(series, ordinal, series.last.value + 1);
    } else {
      const series = closed.get(kind);
      const begun: Series = { kind, last: ordinal, meant: value };
      if (series && !follows(series, value) && ordinal.isSure)
        faults.push({ ordinal, before: series.last, expected: 1 });
      open.push(begun);
    }
  }
  return faults;
}

/**
 * Counts 一是, 二是 through the paragraphs of one part: within a paragraph, or at the beginning of each of several
 * that may have such lists of their own.
 */
function countListed(ordinals: readonly Ordinal[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  let last: Ordinal | undefined;
  let leading: Ordinal | undefined;
  for (const ordinal of ordinals) {
    if (ordinal.kind !== '一是') {
      last = undefined;
      leading = undefined;
      continue;
    }
    const isLeading = ordinal.block.text.slice(0, ordinal.offset).trim() === '';
    const { value } = ordinal;
    const isNext = [last, leading].some((before) => before && value === before.value + 1);
    if (value > 1 && last && !isNext && last !== undefined)
      faults.push({ ordinal, before: last, expected: last.value + 1 });
    last = ordinal;
    if (isLeading) leading = ordinal;
  }
  return faults;
}

/** Counts one kind of list within paragraphs: each from its 1 on, as far as its paragraph goes. */
function countWithin(ordinals: readonly Ordinal[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  let last: Ordinal | undefined;
  /** What would have been right where the last was wrong: the next may go on from either. */
  let meant = 1;
  for (const ordinal of ordinals) {
    if (last?.block !== ordinal.block) last = undefined;
    const { value, block, offset } = ordinal;
    if (value === 1) {
      last = ordinal;
      meant = 1;
    } else if (last) {
      const expected = last.value + 1;
      // What falls back speaks of a part that was told: ②的时限为5日. What is left out shows by its dots.
      const isBack = value < last.value;
      const isLeftOut = value > expected && /…|略/.test(block.text.slice(last.offset, offset));
      const isRight = value === expected || value === meant + 1 || isLeftOut;
      if (!isRight && !isBack) faults.push({ ordinal, before: last, expected });
      meant = isRight ? value : expected;
      last = isBack ? undefined : ordinal;
    }
  }
  return faults;
}

/** The ordinals that skip, repeat or fall back. Where something begins is never at fault, whatever its number. */
export function findNumberingFaults(ordinals: readonly Ordinal[]): NumberingFault[] {
  const ofBlocks = ordinals.filter(({ kind }) => !LISTED.has(kind));
  const faults = [
    ...countBlocks(ofBlocks),
    ...countListed(ordinals.filter(({ kind }) => kind === '一是' || !LISTED.has(kind))),
    ...WITHIN_ONE.flatMap((one) => countWithin(ordinals.filter(({ kind }) => kind === one))),
  ];
  const order = new Map(ordinals.map((ordinal, index) => [ordinal, index]));
  return faults.sort((a, b) => (order.get(a.ordinal) ?? 0) - (order.get(b.ordinal) ?? 0));
}
