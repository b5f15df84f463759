import type { TextBlock } from '../../markdown/text-blocks.ts';

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
const LONGEST_SENTENCE = 1000;

/** Lines on who does what until when are the same under many tasks. */
const TASK_LINE = /责任单位|牵头|配合单位|责任人|负责落实|分别负责|按职责|完成时限|联系人|联系电话/;
const ARTICLE = /^[\s\u3000]*第[一二三四五六七八九十百零]{1,7}条/;

function onlyHan(text: string): string {
  return text.replace(/[^\p{Script=Han}\d]/gu, '');
}

function hasHan(text: string, least: number): boolean {
  return onlyHan(text).replace(/\d/g, '').length >= least;
}

function splitSentences(block: TextBlock): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { index, 0: text } of block.text.matchAll(/[^。！？\n]+/g))
    if (text.length >= SHORTEST_SENTENCE && text.length <= LONGEST_SENTENCE)
      sentences.push({ block, offset: index + text.length - text.trimStart().length, text });
  return sentences;
}

/** A sentence's last clause: two that end alike share it. */
function lastClauseOf({ text }: Sentence): string {
  return text
    .slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('；'), text.lastIndexOf('：')) + 1)
    .trim();
}

/** Whether a sentence says again what another said, or its end: what is copied twice often lacks its beginning. */
function isAgain(sentence: Sentence, first: Sentence): boolean {
  return (
    hasHan(sentence.text, SHORTEST_SENTENCE) &&
    !TASK_LINE.test(sentence.text) &&
    onlyHan(first.text).endsWith(onlyHan(sentence.text))
  );
}

/** The first of each last clause, in one paragraph. */
type Endings = ReadonlyMap<string, Sentence>;
const NO_ENDINGS: Endings = new Map();

/**
 * Sentences that a document says twice: in one paragraph or in two that follow each other, and whole paragraphs
 * wherever they stand. Parallel sections may share a sentence, and so may articles.
 */
export function findRepeatedSentences(blocks: readonly TextBlock[]): RepeatedSentence[] {
  const repeated: RepeatedSentence[] = [];
  const paragraphs = new Map<string, Sentence>();
  let before = NO_ENDINGS;
  for (const block of blocks) {
    const { kind, text } = block;
    if (kind !== 'paragraph' || ARTICLE.test(text)) {
      before = NO_ENDINGS;
      continue;
    }
    const whole = text.trim();
    const asSentence = { block, offset: text.length - text.trimStart().length, text: whole };
    const known = paragraphs.get(whole);
    if (known && hasHan(whole, SHORTEST_PARAGRAPH) && !TASK_LINE.test(whole)) {
      repeated.push({ sentence: asSentence, first: known });
      before = NO_ENDINGS;
      continue;
    }
    if (whole.length >= SHORTEST_PARAGRAPH) paragraphs.set(whole, asSentence);
    const here = new Map<string, Sentence>();
    for (const sentence of splitSentences(block)) {
      const ending = lastClauseOf(sentence);
      const first = [here.get(ending), before.get(ending)].find((each) => each && isAgain(sentence, each));
      if (first) repeated.push({ sentence, first });
      if (!here.has(ending)) here.set(ending, sentence);
    }
    before = here;
  }
  return repeated;
}
