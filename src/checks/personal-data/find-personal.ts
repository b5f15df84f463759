import { findHomeAddresses } from './home-addresses.ts';
import { findMailboxes } from './mailboxes.ts';
import { narrowText } from './narrow-text.ts';
import { judgeNumbers } from './numbers.ts';
import type { Judged } from './personal-find.ts';

/**
 * Finds what may single out private persons in a text, and says of each whether the words around it make it so.
 * @param label what the head of its table's column says of it; empty where there is none
 */
export function judgeText(text: string, label = ''): Judged[] {
  const narrow = narrowText(text);
  const wideLabel = narrowText(label);
  const numbers = judgeNumbers(narrow, wideLabel);
  const mailboxes = narrow.includes('@') ? findMailboxes(narrow) : [];
  return [...numbers, ...mailboxes, ...findHomeAddresses(narrow, wideLabel)];
}

/** A number with marks of Markdown in it, such as `138**1234**5678`. */
const MARKED_NUMBER = /\d(?:[*_`~\\]{0,3}\d){10,18}[*_`~]{0,3}[Xx]?/g;

function hideMarked(text: string): string {
  return text.replace(MARKED_NUMBER, (number) =>
    /[*_`~\\]\d/.test(number) ? number.slice(0, 3) + number.slice(3).replace(/\d|[Xx]$/g, '*') : number,
  );
}

/** A text with the signs of what is personal in it as stars, of the same length, for a log that anyone may read. */
export function hidePersonal(text: string): string {
  let hidden = '';
  let end = 0;
  const finds = judgeText(text).sort((a, b) => a.start - b.start);
  for (const { start, end: next, kind } of finds) {
    if (start < end) continue;
    const [head, tail] = kind === 'mobile' ? [3, 4] : kind === 'address' ? [3, 0] : [2, 3];
    hidden += text.slice(end, start + head) + '*'.repeat(Math.max(0, next - tail - start - head));
    end = Math.max(start + head, next - tail);
  }
  return hideMarked(hidden + text.slice(end));
}
