import type { Citation } from './body.ts';
import type { BodyText, TextBlock } from './text-blocks.ts';

/** A number's year in brackets of whatever form, and its serial. What stands before it is looked at by itself. */
const NUMBER = /[〔［[【（(]((?:19|20)\d{2})[〕］\]】）)][ \u3000]?第?([1-9]\d{0,4})[ \u3000]?号/g;
/** How many characters before the year may belong to the number: the longest signs have some ten. */
const LONGEST_SIGN = 16;
const LAST_CHINESE = /\p{Script=Han}{2,}$/u;
/** Titles that are shorter, such as 《通知》 or 《条例》, stand for many documents. */
const TITLE = /《([^《》\n]{8,120})》/g;

/** Words of a sentence that says a document has come to its end, or is being changed. */
const ENDING = /废止|失效|停止执行|不再执行|停止施行|停止使用|撤销|修订|修改|取代|代替|替代/;
/** How far a sentence is looked at on both sides of a citation. */
const SENTENCE = 80;
/** More of a document than these are not kept. */
const MOST = 100;

/** Whether the sentence around a part of a text speaks of a document's end. */
function isOfEnding(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const after = text.slice(end, end + SENTENCE);
  const from = Math.max(...['。', '；', '\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  return ENDING.test(before.slice(from)) || ENDING.test(/^[^。；\n]*/.exec(after)?.[0] ?? '');
}

interface Mention {
  readonly kind: Citation['kind'];
  readonly text: string;
  readonly offset: number;
  readonly isEnding: boolean;
}

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  if (text.includes('号'))
    for (const match of text.matchAll(NUMBER)) {
      const [whole, year, serial] = match;
      const before = text.slice(Math.max(0, match.index - LONGEST_SIGN), match.index).trimEnd();
      const sign = LAST_CHINESE.exec(before)?.[0];
      if (sign === undefined) continue;
      const isEnding = isOfEnding(text, match.index, match.index + whole.length);
      mentions.push({ kind: 'number', text: `${sign}〔${year}〕${serial}号`, offset: match.index, isEnding });
    }
  if (text.includes('《'))
    for (const match of text.matchAll(TITLE)) {
      const [whole, title = ''] = match;
      const isEnding = isOfEnding(text, match.index, match.index + whole.length);
      mentions.push({ kind: 'title', text: title, offset: match.index, isEnding });
    }
  return mentions;
}

/**
 * The official documents that a body mentions, by number or by title: each once, where it stands first, or first as
 * one that is in force.
 */
export function readCitations({ blocks }: BodyText): Citation[] {
  const found = new Map<string, { readonly block: TextBlock; readonly mention: Mention }>();
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    for (const mention of mentionsIn(block.text)) {
      const before = found.get(mention.text);
      if (before ? before.mention.isEnding && !mention.isEnding : found.size < MOST)
        found.set(mention.text, { block, mention });
    }
  }
  return Array.from(found.values(), ({ block, mention: { kind, text, offset, isEnding } }): Citation => {
    const place = block.placeAt(offset);
    return isEnding ? { kind, text, ...place, isEnding } : { kind, text, ...place };
  });
}
