import type { TextBlock } from '../../markdown/text-blocks.ts';
import { type Fault, quoteAround, type Words } from '../inspected-words.ts';
import { type Bracket, type BracketReading, closeOf, readBrackets } from './brackets.ts';
import { blankDocumentNumbers } from './document-numbers.ts';

/** A fault, and the words it stands in. */
export interface BlockFault extends Omit<Fault, 'rule'> {
  readonly words: Words;
}

const OPENING = '《〈“‘（(〔「『【';
/** Findings of one block that are worth reading. */
const MOST_OF_ONE = 3;

interface ReadBlock {
  readonly words: Words;
  readonly reading: BracketReading;
}

/** Reads the brackets of a text; those of misspelt document numbers are reported with them. */
function readAround(text: string): BracketReading {
  const reading = readBrackets(text);
  const isWhole = [reading.unclosed, reading.unopened, reading.crossed].every(({ length }) => length === 0);
  return isWhole ? reading : readBrackets(blankDocumentNumbers(text));
}

function nameOf(sign: string): string {
  if ('《》'.includes(sign)) return '书名号';
  if ('〈〉'.includes(sign)) return '单书名号';
  if ('“”‘’「」『』'.includes(sign)) return '引号';
  return '括号';
}

/** A sign as a message names it: quotation marks in quotation marks cannot be read. */
function showSign(sign: string): string {
  const [opening, closing] = ['“‘「『', '”’」』'].map((signs) => signs.includes(sign));
  if (opening) return sign === '‘' ? '前单引号' : '前引号';
  if (closing) return sign === '’' ? '后单引号' : '后引号';
  return `“${sign}”`;
}

/** A sign with what it is, as a message names it. */
function nameSign(sign: string): string {
  const shown = showSign(sign);
  return shown.startsWith('“') ? nameOf(sign) + shown : shown;
}

function lineOf({ words }: ReadBlock, { offset }: Bracket): number {
  return words.placeAt(offset).line;
}

function unclosedFault({ words }: ReadBlock, bracket: Bracket, inner?: Bracket): BlockFault {
  const { offset, sign } = bracket;
  const quoted = quoteAround(words.text, offset, offset + 1, 10);
  return {
    words,
    offset,
    message: inner
      ? `“${quoted}”的${nameSign(sign)}没有配对的${showSign(closeOf(sign))}，里面又开了一个${showSign(sign)}`
      : `“${quoted}”的${nameSign(sign)}没有配对的${showSign(closeOf(sign))}`,
    hint:
      inner && sign === '《'
        ? '补上“》”；书名号里还有书名号的，外层用《》，里层用〈〉。'
        : `在该结束的地方补上${showSign(closeOf(sign))}，或删去多余的${showSign(sign)}。`,
  };
}

function unopenedFault({ words }: ReadBlock, { offset, sign }: Bracket): BlockFault {
  return {
    words,
    offset,
    message: `“${quoteAround(words.text, offset, offset + 1, 10)}”的${nameSign(sign)}前面没有与它配对的`,
    hint: '在该开始的地方补上前一半，或删去这一个。',
  };
}

function brokenFault(block: ReadBlock, bracket: Bracket, end: number): BlockFault {
  const { words } = block;
  const { offset, sign } = bracket;
  const isQuotation = sign === '“';
  return {
    words,
    offset,
    message: `“${quoteAround(words.text, offset, offset + 1, 10)}”的${nameSign(sign)}到第 ${end} 行才结束，中间断成了两段`,
    hint: isQuotation
      ? '一段话被断开的，接回去；引文分几段时，每段开头都写前引号，最后一段末尾才写后引号。'
      : '一句话被断成两段（常见于从分页的文件里复制），把两段接起来。',
  };
}

function nestedFaults({ words, reading }: ReadBlock): BlockFault[] {
  return reading.nested.flatMap(({ open, close, within }) => {
    const { sign, offset } = open;
    if (sign === '《' || sign === '〈') {
      const isDouble = sign === '《';
      return {
        words,
        offset: isDouble ? offset : (within?.offset ?? offset),
        message: `书名号“${quoteAround(words.text, within?.offset ?? offset, offset + 1, 8)}”套用有误：“${sign}”里面又直接用了“${sign}”`,
        hint: '外层用《》，里层用〈〉，如《〈××意见〉实施细则》；多出的一层删去。',
        ...(isDouble && {
          edits: [
            { offset, length: 1, text: '〈' },
            { offset: close.offset, length: 1, text: '〉' },
          ],
        }),
      };
    }
    // A quotation of several paragraphs, or of an article, begins its block: how it quotes within is its own.
    if (sign === '“' && (within?.offset ?? 0) > 0)
      return {
        words,
        offset,
        message: `引号“${quoteAround(words.text, offset, close.offset + 1, 4)}”套在另一对引号里`,
        hint: '引号里面再用引号时，里层用单引号（‘’）。',
      };
    return [];
  });
}

function crossedFaults({ words, reading }: ReadBlock): BlockFault[] {
  return reading.crossed.map(({ offset, sign }) => ({
    words,
    offset,
    message: `“${quoteAround(words.text, offset, offset + 1, 10)}”的${nameSign(sign)}与外面的一对交叉了`,
    hint: '后开的先关，如《办法（试行）》。',
  }));
}

/** Opening “ that are no fault, since the next paragraph of the quotation opens with “ again. */
function goesOn({ reading }: ReadBlock, next: ReadBlock | undefined): boolean {
  const last = reading.unclosed.at(-1);
  return last?.sign === '“' && next !== undefined && /^[\s\u3000]*“/.test(next.words.text);
}

/** An end of a text that stands in the block behind it, where a paragraph was torn apart. */
function takeEndOf(sign: string, next: ReadBlock | undefined, used: Set<Bracket>): Bracket | undefined {
  const end = next?.reading.unopened.find((bracket) => !used.has(bracket));
  return end && end.sign === closeOf(sign) ? end : undefined;
}

/**
 * What is wrong with the brackets of some blocks that follow each other. A quotation of several paragraphs is none:
 * each opens with “, only the last closes (GB/T 15834-2011, 4.8).
 * @param isBody whether wrong nesting is looked for too: titles carry over as their agencies wrote them
 */
export function findBracketFaults(
  texts: readonly Words[],
  { isBody }: { readonly isBody: boolean } = { isBody: true },
): BlockFault[] {
  const blocks = texts.map((words) => ({
    words,
    reading: readAround(words.text),
  }));
  const used = new Set<Bracket>();
  return blocks.flatMap((block, index) => {
    const { unclosed: opened, unopened: closed, nested, crossed } = block.reading;
    if (opened.length + closed.length + nested.length + crossed.length === 0) return [];
    const next = blocks[index + 1];
    const unclosed = goesOn(block, next) ? block.reading.unclosed.slice(0, -1) : block.reading.unclosed;
    const doubled = new Set(unclosed.filter(({ sign }, at) => at > 0 && unclosed[at - 1]?.sign === sign));
    const faults = unclosed
      .filter((bracket) => !doubled.has(bracket))
      .slice(0, MOST_OF_ONE)
      .map((bracket) => {
        const end = takeEndOf(bracket.sign, next, used);
        if (end && next) {
          used.add(end);
          return brokenFault(block, bracket, lineOf(next, end));
        }
        const inner = unclosedInner(block, bracket);
        return unclosedFault(block, bracket, inner);
      });
    const unopened = block.reading.unopened.filter((bracket) => !used.has(bracket));
    return [
      ...faults,
      ...unopened.slice(0, MOST_OF_ONE).map((bracket) => unopenedFault(block, bracket)),
      ...(isBody ? nestedFaults(block) : []).slice(0, MOST_OF_ONE),
      ...crossedFaults(block).slice(0, MOST_OF_ONE),
    ];
  });
}

/** The next bracket of the same sign behind one that is never closed. */
function unclosedInner({ words }: ReadBlock, { offset, sign }: Bracket): Bracket | undefined {
  if (!OPENING.includes(sign)) return undefined;
  const open = words.text.indexOf(sign, offset + 1);
  const close = words.text.indexOf(closeOf(sign), offset + 1);
  return open >= 0 && (close < 0 || open < close) ? { offset: open, sign } : undefined;
}

/** Blocks in which paragraphs follow each other: cells and captions stand by themselves. */
export function isFlowing({ kind }: TextBlock): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'quote';
}
