import { findMatches, type TextRange } from './match.ts';

/** A piece of a text to show, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** How long an excerpt is, in UTF-16 units, without its ellipses; a longer match is kept whole. */
const EXCERPT_LENGTH = 80;
/** How much of it stands before the first match. */
const LEAD = 20;
const ELLIPSIS = '…';
const IS_MARK = /^\p{M}/u;

function toParts(text: string, matches: readonly TextRange[], { start, end }: TextRange): TextPart[] {
  const parts: TextPart[] = [];
  const push = (from: number, to: number, isMatch: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isMatch });
  };
  let position = start;
  for (const match of matches) {
    if (match.end <= start || match.start >= end) continue;
    const from = Math.max(match.start, start);
    const to = Math.min(match.end, end);
    push(position, from, false);
    push(from, to, true);
    position = to;
  }
  push(position, end, false);
  return parts;
}

/** Moves a cut back to where a character, with its combining marks, begins. */
function snap(text: string, position: number): number {
  let cut = Math.min(position, text.length);
  while (
    cut > 0 &&
    cut < text.length &&
    (/[\udc00-\udfff]/.test(text.charAt(cut)) || IS_MARK.test(text.slice(cut, cut + 2)))
  )
    cut--;
  return cut;
}

/**
 * The whole text in parts, the matches marked.
 * @param words of `splitWords`
 */
export function markMatches(text: string, words: readonly string[]): TextPart[] {
  return toParts(text, findMatches(text, words), { start: 0, end: text.length });
}

/**
 * About 80 characters around the first literal match, or the text's beginning where nothing matches; `…` where it was
 * cut. White space is shown as single spaces.
 * @param words of `splitWords`
 */
export function cutExcerpt(source: string, words: readonly string[]): TextPart[] {
  const text = source.replace(/\s+/g, ' ').trim();
  const matches = findMatches(text, words);
  const first = matches[0] ?? { start: 0, end: 0 };
  const latestStart = Math.max(0, text.length - EXCERPT_LENGTH);
  const start = snap(text, Math.min(Math.max(0, first.start - LEAD), latestStart));
  const end = Math.max(first.end, snap(text, start + EXCERPT_LENGTH));
  return [
    ...(start > 0 ? [{ text: ELLIPSIS, isMatch: false }] : []),
    ...toParts(text, matches, { start, end }),
    ...(end < text.length ? [{ text: ELLIPSIS, isMatch: false }] : []),
  ];
}
