import type { BodyFinding } from './body.ts';

/** Longest body that is parsed, in UTF-16 units. Twenty times the longest of the two official texts that the project comes from. */
export const LONGEST_BODY = 300_000;

/** Most lines of words that are kept of a body that is not parsed. */
export const MOST_PLAIN_LINES = 4000;

/**
 * What the parts of a body cost its parsers, in units of some twenty microseconds, as measured; and the most that one may
 * cost. The editors' handbook costs a third of that, the longer of the two official texts a twelfth.
 */
const COST = { sign: 1, tag: 4, blankLine: 1, line: 5, opening: 5, underline: 8, footnote: 30 };
const HIGHEST_COST = 15_000;

/**
 * Brackets and emphasis are matched with all before them in their paragraph: the most that the squares of the paragraphs'
 * numbers of signs may come to. 1,400 signs in one paragraph do, 140 in each of a hundred; the handbook comes to a hundredth.
 */
const MOST_PAIRS = 2_000_000;

/** Signs that may begin or end something within a paragraph; the bars of tables are matched with nothing. */
const SIGN = /[*_~[\]<>&`\\{}!]/g;
const BAR = /\|/g;
const TAG = /<(?=[a-z/!?])/gi;
const FOOTNOTE = /\[\^/g;
/** What opens quotes, lists and headings at the start of a line. */
const OPENINGS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|#{1,6}(?=[ \t]|$)))+/;
const OPENING = />|[-*+]|\d+[.)]|#+/g;
/** A line that makes a heading of the one above it, or a rule. */
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
/** Beyond it, a paragraph begins anew whatever came before. */
const ITEM = /^ {0,3}[-*+] +\S/;
const BLANK = /^[ \t>]*$/;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function tooCostly(line: number, column: number, message: string, hint: string): BodyFinding {
  return { rule: 'body-costly', message, hint, line, column };
}

/**
 * Judges whether a body can be parsed in a fraction of a second. The parsers of Markdown and HTML take the square of the
 * number of some signs in time, and a slip in a conversion leaves thousands of them. Takes time in proportion to the length.
 * @returns what there is too much of, from the body's first line on, at the place where it becomes so; undefined where all is well
 */
export function judgeCost(body: string): BodyFinding | undefined {
  if (body.length > LONGEST_BODY) {
    const before = body.slice(0, LONGEST_BODY).split('\n');
    return tooCostly(
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
      `正文有 ${body.length} 个字符，超过了 ${LONGEST_BODY} 个字符的上限，没有解析`,
      '分成几份文档，或把大段数据、嵌入的图片另存为附件，正文里只留链接',
    );
  }
  let cost = 0;
  let pairs = 0;
  let signsInParagraph = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const isBlank = BLANK.test(line);
    if (isBlank || ITEM.test(line)) signsInParagraph = 0;
    const signs = countOf(line, SIGN);
    // The square of a sum, a summand at a time.
    pairs += signs * (2 * signsInParagraph + signs);
    signsInParagraph += signs;
    if (pairs > MOST_PAIRS) {
      return tooCostly(
        index + 1,
        1,
        `正文里有一段用了太多“* _ [ ] < \`”一类的符号（到这一行有 ${signsInParagraph} 个），没有解析`,
        '删去成片误粘贴的符号；若确是文字，用空行把这一大段分成几段',
      );
    }
    const [openings = ''] = OPENINGS.exec(line) ?? [];
    const isRow = /^ {0,3}\|/.test(line);
    cost += (signs + countOf(line, BAR)) * COST.sign + (isBlank ? COST.blankLine : isRow ? 0 : COST.line);
    if (openings !== '') cost += countOf(openings, OPENING) * COST.opening;
    if (UNDERLINE.test(line)) cost += COST.underline;
    if (signs > 0) cost += countOf(line, TAG) * COST.tag + countOf(line, FOOTNOTE) * COST.footnote;
    if (cost > HIGHEST_COST) {
      return tooCostly(
        index + 1,
        1,
        `正文的行数和符号太多，解析到第 ${index + 1} 行时超过了上限，没有解析`,
        '分成几份文档，大表格另存为附件；检查有没有成片误粘贴的符号或空行',
      );
    }
  }
  return undefined;
}
