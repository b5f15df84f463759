/** A bracket or quotation mark that was opened, or one that was closed. */
export interface Bracket {
  readonly offset: number;
  readonly sign: string;
}

export interface Pair {
  readonly open: Bracket;
  readonly close: Bracket;
  /** The pair around it of the same sign, if it stands right within one. */
  readonly within: Pair['open'] | undefined;
}

/** How the brackets of one text go together. */
export interface BracketReading {
  /** Opened and not closed, in their order. */
  readonly unclosed: readonly Bracket[];
  /** Closed and not opened. */
  readonly unopened: readonly Bracket[];
  /** Closed while one opened later was still open: the later one, which is closed behind it. */
  readonly crossed: readonly Bracket[];
  /** Pairs directly within a pair of the same sign. */
  readonly nested: readonly Pair[];
  /** Round pairs of a full-width and a half-width sign. */
  readonly mixed: readonly Pair[];
}

const CLOSE_OF: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': '）',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '【': '】',
};

/** The kind of a closing sign, by its full-width form. */
const KIND_OF_CLOSE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(CLOSE_OF).map((close) => [close, close])),
  ')': '）',
};

/** A text with more brackets is none to be read. */
const MOST_BRACKETS = 5000;

/** Whether a sign may be a bracket or a quotation mark, by its code: quicker than looking each sign up. */
function mayBeBracket(code: number): boolean {
  if (code < 0x2018) return code === 0x28 || code === 0x29;
  if (code <= 0x201d) return true;
  return (code >= 0x3008 && code <= 0x3015) || code === 0xff08 || code === 0xff09;
}

/** The brackets of a text, in order. */
function listBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  for (let offset = 0; offset < text.length && brackets.length <= MOST_BRACKETS; offset += 1) {
    if (!mayBeBracket(text.charCodeAt(offset))) continue;
    const sign = text.charAt(offset);
    if (sign in CLOSE_OF || sign in KIND_OF_CLOSE) brackets.push({ offset, sign });
  }
  return brackets;
}

const NOTHING: BracketReading = { unclosed: [], unopened: [], crossed: [], nested: [], mixed: [] };

/** An ordinal that a closing bracket alone may follow: 1）, 一）, a)。 */
const ORDINAL_BEFORE = /(?:^|[^\p{L}\p{N}])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$/u;

const HAN = /\p{Script=Han}/u;

/** Whether a half-width bracket belongs to Chinese words, and not to English ones, a formula or a smiley. */
function isAmongHan(text: string, offset: number): boolean {
  return HAN.test(text.slice(Math.max(0, offset - 1), offset + 2));
}

interface Opened extends Bracket {
  readonly close: string;
}

/** Reads the brackets of one text in one pass. */
export function readBrackets(text: string): BracketReading {
  const brackets = listBrackets(text);
  if (brackets.length === 0 || brackets.length > MOST_BRACKETS) return NOTHING;
  const open: Opened[] = [];
  const openOf: Record<string, number> = {};
  /** Opened within a pair that has been closed since. */
  const left: Opened[] = [];
  const unopened: Bracket[] = [];
  const crossed: Bracket[] = [];
  const nested: Pair[] = [];
  const mixed: Pair[] = [];

  const count = (kind: string, by: number) => {
    openOf[kind] = (openOf[kind] ?? 0) + by;
  };
  for (const bracket of brackets) {
    const { sign } = bracket;
    const closedBy = CLOSE_OF[sign];
    if (closedBy !== undefined) {
      open.push({ ...bracket, close: closedBy });
      count(closedBy, 1);
      continue;
    }
    const kind = KIND_OF_CLOSE[sign] ?? sign;
    if (!openOf[kind]) {
      const late = left.findLastIndex(({ close }) => close === kind);
      if (late >= 0) crossed.push(...left.splice(late, 1));
      else if (!isHarmless(text, bracket)) unopened.push(bracket);
      continue;
    }
    // Each is taken off the stack once, so that the whole stays linear.
    while (open.length > 0) {
      const top = open.pop() as Opened;
      count(top.close, -1);
      if (top.close !== kind) {
        if (left.length < 20) left.push(top);
        continue;
      }
      const around = open.at(-1);
      const pair = { open: top, close: bracket, within: around?.sign === top.sign ? around : undefined };
      if (pair.within) nested.push(pair);
      if (kind === '）' && (top.sign === '(') !== (sign === ')')) mixed.push(pair);
      break;
    }
  }
  const unclosed = [...left, ...open]
    .filter(({ sign, offset }) => sign !== '(' || isAmongHan(text, offset))
    .sort((a, b) => a.offset - b.offset);
  const isOpen = new Set<Bracket>(unclosed);
  return {
    unclosed,
    unopened,
    crossed,
    nested: nested.filter(({ within }) => !within || !isOpen.has(within)),
    mixed,
  };
}

/** Closing signs that need no opening one: of 1）, of don’t, of a line in English. */
function isHarmless(text: string, { offset, sign }: Bracket): boolean {
  if (sign === '’') return /[a-z0-9]/i.test(text[offset - 1] ?? '');
  if (sign !== '）' && sign !== ')') return false;
  if (sign === ')' && !isAmongHan(text, offset)) return true;
  return ORDINAL_BEFORE.test(text.slice(Math.max(0, offset - 4), offset));
}

/** The sign that closes what a sign opens. */
export function closeOf(sign: string): string {
  return sign === '(' ? ')' : (CLOSE_OF[sign] ?? sign);
}
