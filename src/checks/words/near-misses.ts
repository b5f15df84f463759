import type { Terms } from '../../schema/terms.ts';
import { createPairIndex } from './pair-index.ts';

/** Words that are nearly a known name. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  /** The names that they are nearly. */
  readonly names: readonly string[];
}

/** Shorter names are too near other words. */
const SHORTEST = 5;
/** How many windows of one text are looked into: more than a text that people wrote can have. */
const MOST_WINDOWS = 2000;
const HAN = /\p{Script=Han}/u;

/** Words for the levels of government: another level is another name, but for what follows 自治. */
const LEVELS = '省市州县区乡镇村旗盟';
/** Words that may stand in a name without making it wrong, such as 政务服务分中心. */
const MODIFIERS = `${LEVELS}的和与及或等级分总子副新原旧大小各本该全`;

/** Words for organs that stand in names as 政府 does: 政协办公室 is another organ's, and no slip for 政府办公室. */
const ORGANS = ['政协', '政法', '人大', '党委', '党组', '团委', '工会', '妇联', '法院'];

const countHan = (name: string) => [...name].filter((sign) => HAN.test(sign)).length;

/** One sign of a name added, dropped, changed, or two neighbours swapped: the signs of the name and of the text. */
interface Edit {
  readonly kind: 'added' | 'dropped' | 'changed' | 'swapped';
  readonly name: string;
  /** How many signs of the name are left before it. */
  readonly index: number;
  readonly inName: string;
  readonly inText: string;
  /** The sign of the text before it. */
  readonly before: string;
  /** The sign of the text behind it. */
  readonly after: string;
}

/** Whether an edit is a slip of the pen and not another name. */
function isSlip({ kind, name, index, inName, inText, before, after }: Edit): boolean {
  if (inText !== '' && ![...inText].every((sign) => HAN.test(sign))) return false;
  // Short names are easily had by two words that meet: 家政|服务网点, 政务服务|一网通办.
  const isShort = countHan(name) === SHORTEST && kind !== 'swapped';
  if (isShort && (index === 1 || (kind === 'added' && index === name.length - 1))) return false;
  // Another place's government: 临海市 is no slip for 临江市.
  if (kind === 'changed' && index === 1 && LEVELS.includes(name[2] ?? '')) return false;
  if (kind === 'changed' && ORGANS.some((organ) => organ === before + inText || organ === inText + after))
    return false;
  if (before === '治') return true;
  if (kind === 'added') return !MODIFIERS.includes(inText);
  if (kind === 'dropped') return !LEVELS.includes(inName);
  if (kind === 'changed') return !(LEVELS.includes(inName) && LEVELS.includes(inText));
  return true;
}

/** A part of a name that an edit may have left whole. `swapped` is the name with its halves' neighbours swapped. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly kind: 'head' | 'tail' | 'swapped';
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** Looks for one edit behind the head of a name that stands at `at`. The name's last sign must be left. */
function matchBehind(text: string, at: number, { name, text: head }: Part): Window | undefined {
  const rest = name.slice(head.length);
  const from = at + head.length;
  let same = 0;
  while (same < rest.length && text[from + same] === rest[same]) same += 1;
  if (same === rest.length) return undefined;
  const here = from + same;
  const isLast = same === rest.length - 1;
  const before = text[here - 1] ?? '';
  const judge = (kind: Edit['kind'], inName: string, inText: string, end: number) =>
    isSlip({
      kind,
      name,
      index: head.length + same,
      inName,
      inText,
      before,
      after: text[here + inText.length] ?? '',
    })
      ? { start: at, end }
      : undefined;
  const [sign = '', next = ''] = rest.slice(same, same + 2);
  const [written = '', then = ''] = text.slice(here, here + 2);
  if (!isLast && written === next && then === sign && text.startsWith(rest.slice(same + 2), here + 2))
    return judge('swapped', sign + next, written + then, from + rest.length);
  if (!isLast && text.startsWith(rest.slice(same + 1), here + 1))
    return judge('changed', sign, written, from + rest.length);
  if (!isLast && text.startsWith(rest.slice(same + 1), here))
    return judge('dropped', sign, '', from + rest.length - 1);
  if (text.startsWith(rest.slice(same), here + 1)) return judge('added', '', written, from + rest.length + 1);
  return undefined;
}

/** Looks for one edit before the tail of a name that stands at `at`. The name's first sign must be left. */
function matchBefore(text: string, at: number, { name, text: tail }: Part): Window | undefined {
  const head = name.slice(0, name.length - tail.length);
  let same = 0;
  while (same < head.length && text[at - 1 - same] === head[head.length - 1 - same]) same += 1;
  if (same === head.length) return undefined;
  const here = at - 1 - same;
  const index = head.length - 1 - same;
  const end = at + tail.length;
  const judge = (kind: Edit['kind'], inName: string, inText: string, start: number, changedAt: number) =>
    isSlip({
      kind,
      name,
      index: kind === 'added' ? index + 1 : index,
      inName,
      inText,
      before: text[changedAt - 1] ?? '',
      after: text[changedAt + inText.length] ?? '',
    })
      ? { start, end }
      : undefined;
  const sign = head[index] ?? '';
  const written = text[here] ?? '';
  const startsAt = (start: number, signs: number) =>
    start >= 0 && text.startsWith(head.slice(0, signs), start);
  if (
    index > 0 &&
    written === head[index - 1] &&
    text[here - 1] === sign &&
    startsAt(here - index, index - 1)
  )
    return judge('swapped', (head[index - 1] ?? '') + sign, sign + written, here - index, here - 1);
  if (index > 0 && startsAt(here - index, index)) return judge('changed', sign, written, here - index, here);
  if (index > 0 && startsAt(here + 1 - index, index))
    return judge('dropped', sign, '', here + 1 - index, here + 1);
  if (startsAt(here - index - 1, index + 1)) return judge('added', '', written, here - index - 1, here);
  return undefined;
}

/** Whether the words stand in a known name, such as a longer one, or are one but for the end of another word: 财政局信息公开指南. */
function isKnown(text: string, { start, end }: Window, known: ReadonlySet<string>): boolean {
  for (const spare of [1, 2])
    if (known.has(text.slice(start + spare, end)) || known.has(text.slice(start, end - spare))) return true;
  for (const name of known) {
    const slack = name.length - (end - start);
    if (slack >= 0 && text.slice(Math.max(0, start - slack), end + slack).includes(name)) return true;
  }
  return false;
}

/** The parts of a name, by which it is found again: of two halves, an edit leaves one, unless it swaps the signs between. */
function partsOf(name: string): Part[] {
  const half = name.length >> 1;
  const swapped =
    name.slice(0, half - 1) + (name[half] ?? '') + (name[half - 1] ?? '') + name.slice(half + 1);
  const parts: Part[] = [
    { name, text: name.slice(0, half), kind: 'head' },
    { name, text: name.slice(half), kind: 'tail' },
  ];
  return swapped === name ? parts : [...parts, { name, text: swapped, kind: 'swapped' }];
}

function matchPart(text: string, at: number, part: Part): Window | undefined {
  if (part.kind === 'head') return matchBehind(text, at, part);
  if (part.kind === 'tail') return matchBefore(text, at, part);
  return { start: at, end: at + part.text.length };
}

/**
 * Makes what finds, in one pass over a text, words that are one edit away from a name of terms.yaml of five Chinese
 * signs or more: a sign in it added, dropped or changed, or two neighbours swapped. Names' first and last signs are
 * not doubted (there, another word begins or ends as a rule), nor are words that are known themselves, and another
 * level of government is another name. Of overlapping near misses the longest is told.
 */
export function indexNames({ names }: Terms): (text: string) => NearMiss[] {
  const known = new Set(names.flatMap(({ name, aliases }) => [name, ...aliases]));
  const index = createPairIndex<Part>();
  for (const part of [...known].filter((name) => countHan(name) >= SHORTEST).flatMap(partsOf))
    index.add(part.text, part);

  function findAll(text: string): Map<string, Window & { names: Set<string> }> {
    const found = new Map<string, Window & { names: Set<string> }>();
    let looked = 0;
    for (let at = index.next(text, 0); at >= 0 && looked < MOST_WINDOWS; at = index.next(text, at + 1)) {
      for (const part of index.at(text, at)) {
        if (!text.startsWith(part.text, at)) continue;
        const window = matchPart(text, at, part);
        if (!window) continue;
        looked += 1;
        const key = `${window.start} ${window.end}`;
        const same = found.get(key);
        if (same) same.names.add(part.name);
        else if (!isKnown(text, window, known)) found.set(key, { ...window, names: new Set([part.name]) });
      }
    }
    return found;
  }
  return (text) => {
    const longestFirst = [...findAll(text).values()].sort(
      (a, b) => a.start - b.start || b.end - b.start - (a.end - a.start),
    );
    const told: NearMiss[] = [];
    for (const { start, end, names: near } of longestFirst) {
      const last = told.at(-1);
      if (last && start < last.end) {
        if (end - start <= last.end - last.start) continue;
        told.pop();
      }
      told.push({ start, end, names: [...near] });
    }
    return told;
  };
}
