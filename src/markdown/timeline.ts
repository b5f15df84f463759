import type { Element, ElementContent } from 'hast';
import { readWords } from './plain-text.ts';

/** What an item of a timeline begins with, and what is left of its words. */
export interface Moment {
  /** As written: `2018年10月8日`. */
  readonly text: string;
  /** The same for machines, where it is a date: `2018-10-08`. */
  readonly date: string | undefined;
  readonly rest: readonly ElementContent[];
}

const DATE = /^(\d{4})(?:年|-)(?:(\d{1,2})(?:月|-?)(?:(\d{1,2})日?)?)?$/;
/** Up to twenty characters before a colon, or a date at the start. */
const START =
  /^\s*(?:([^：:，,；;。\n]{1,20})[：:]|(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?![\d起至—–-])|\d{4}-\d{2}-\d{2})[，,]?)\s*/;

function readDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(month ?? 1) < 1) return undefined;
  if (Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** The words of an item: its own, or those of its first paragraph. */
function wordsOf(item: Element): { words: readonly ElementContent[]; after: readonly ElementContent[] } {
  const first = item.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const head = item.children[first];
  return head?.type === 'element' && head.tagName === 'p'
    ? { words: head.children, after: item.children.slice(first + 1) }
    : { words: item.children.slice(Math.max(first, 0)), after: [] };
}

/** Reads when an item of a timeline happened: bold words or a date at its start, or what stands before a colon. */
export function readMoment(item: Element): Moment | undefined {
  const { words, after } = wordsOf(item);
  const [first, ...others] = words;
  const isLoose =
    after.length > 0 || item.children.some((child) => child.type === 'element' && child.tagName === 'p');
  const restOf = (left: readonly ElementContent[]): ElementContent[] =>
    isLoose ? [{ type: 'element', tagName: 'p', properties: {}, children: [...left] }, ...after] : [...left];
  if (first?.type === 'element' && (first.tagName === 'strong' || first.tagName === 'time')) {
    const text = readWords(first).replace(/[：:]$/, '');
    const [next, ...last] = others;
    const left =
      next?.type === 'text' ? [{ ...next, value: next.value.replace(/^[\s：:，,]+/, '') }, ...last] : others;
    return text === '' ? undefined : { text, date: readDate(text), rest: restOf(left) };
  }
  const match = first?.type === 'text' ? START.exec(first.value) : null;
  if (first?.type !== 'text' || !match) return undefined;
  const text = (match[1] ?? match[2] ?? '').trim();
  return {
    text,
    date: readDate(text),
    rest: restOf([{ ...first, value: first.value.slice(match[0].length) }, ...others]),
  };
}
