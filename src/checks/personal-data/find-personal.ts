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
  return hidden + text.slice(end);
}
