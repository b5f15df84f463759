import type { TextBlock } from '../../markdown/text-blocks.ts';
import { readNumeral } from './numerals.ts';

/** A sentence of a document. */
export interface Sentence {
  readonly block: TextBlock;
  /** In the block. */
  readonly offset: number;
  readonly text: string;
}

/** A sentence that has stood in the document before. */
export interface RepeatedSentence {
  readonly sentence: Sentence;
  readonly first: Sentence;
}

/** Shortest sentence that nobody writes twice side by side, and shortest paragraph that nobody writes twice at all. */
const SHORTEST_SENTENCE = 14;
const SHORTEST_PARAGRAPH = 40;
/** The most clauses of a sentence's end that are compared. */
const MOST_CLAUSES = 6;
const LONGEST_SENTENCE = 1000;

/** Lines on who does what until when are the same under many tasks. */
const TASK_LINE = /责任单位|牵头|配合单位|责任人|负责落实|分别负责|按职责|完成时限|联系人|联系电话/;

function onlyHan(text: string): string {
  return text.replace(/[^\p{Script=Han}\d]/gu, '');
}

function hanLength(text: string): number {
  return text.replace(/\d/g, '').length;
}

function splitSentences(block: TextBlock): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { index, 0: text } of block.text.matchAll(/[^。！？\n]+/g))
    if (text.length >= SHORTEST_SENTENCE && text.length <= LONGEST_SENTENCE && !TASK_LINE.test(text))
      sentences.push({ block, offset: index + text.length - text.trimStart().length, text });
  return sentences;
}

/** The ends of a sentence from each of its last clauses on: what is copied twice often lacks its beginning. */
function endsOf(text: string): string[] {
  const clauses = text.split(/[，；：]/).map(onlyHan);
  const ends = [clauses.join('')];
  let end = '';
  for (const clause of clauses.slice(-MOST_CLAUSES).reverse()) {
    end = clause + end;
    ends.push(end);
  }
  return ends;
}

/** Whether a paragraph begins with a number of its own: parallel articles and items may share their sentences. */
function isNumbered({ text }: TextBlock): boolean {
  const [, article] = /^[\s\u3000]*(?:第([一二三四五六七八九十百零]{1,7})条)/.exec(text) ?? [];
  return article !== undefined && readNumeral(article) !== undefined;
}

/**
 * Sentences that a document says twice: in one paragraph or in two that follow each other, and whole paragraphs
 * wherever they stand. Parallel sections may share a sentence.
 */
export function findRepeatedSentences(blocks: readonly TextBlock[]): RepeatedSentence[] {
  const repeated: RepeatedSentence[] = [];
  const paragraphs = new Map<string, Sentence>();
  let before = new Map<string, Sentence>();
  let last: Sentence | undefined;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || isNumbered(block)) {
      before = new Map();
      last = undefined;
      continue;
    }
    const whole = block.text.length >= SHORTEST_PARAGRAPH ? onlyHan(block.text) : '';
    const isLong = hanLength(whole) >= SHORTEST_PARAGRAPH && !TASK_LINE.test(block.text);
    const known = isLong ? paragraphs.get(whole) : undefined;
    const [, lead = ''] = /^([\s\u3000]*)/.exec(block.text) ?? [];
    const asSentence = { block, offset: lead.length, text: block.text };
    if (known) {
      repeated.push({ sentence: asSentence, first: known });
      before = new Map();
      continue;
    }
    if (isLong) paragraphs.set(whole, asSentence);
    const here = new Map<string, Sentence>();
    let lastHere: Sentence | undefined;
    for (const sentence of splitSentences(block)) {
      const key = onlyHan(sentence.text);
      const isLongEnough = hanLength(key) >= SHORTEST_SENTENCE;
      const isEnd = isLongEnough && here.size === 0 && last && onlyHan(last.text).endsWith(key);
      const first = isLongEnough
        ? (here.get(key) ?? before.get(key) ?? (isEnd ? last : undefined))
        : undefined;
      if (first) repeated.push({ sentence, first });
      for (const end of endsOf(sentence.text)) if (!here.has(end)) here.set(end, sentence);
      lastHere = sentence;
    }
    before = here;
    last = lastHere;
  }
  return repeated;
}
