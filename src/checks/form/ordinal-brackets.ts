import type { DocumentText } from '../../source/document-text.ts';
import { readProse, type Words } from '../inspected-words.ts';

/** A Chinese ordinal in round brackets at the beginning of a block: （一）. */
const ORDINAL = /^[\s\u3000]*([（(])[一二三四五六七八九十]{1,3}([）)])/;

export interface OrdinalBracket {
  readonly words: Words;
  /** Of the opening bracket in its words, and of the closing one. */
  readonly open: number;
  readonly close: number;
  readonly isWide: boolean;
}

/** The bracketed ordinals that begin blocks, where both brackets are of one width. */
export function readOrdinalBrackets(text: DocumentText): OrdinalBracket[] {
  return readProse(text).flatMap((words) => {
    const match = ORDINAL.exec(words.text);
    if (!match || (match[1] === '（') !== (match[2] === '）')) return [];
    const open = match[0].indexOf(match[1] ?? '');
    return { words, open, close: match[0].length - 1, isWide: match[1] === '（' };
  });
}
