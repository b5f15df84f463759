import type { Finding } from '../schema/diagnostic.ts';
import { INDEX_NUMBER, INDEX_NUMBER_HEADER, type IndexNumberRow } from '../schema/index-number.ts';
import { FindingList } from './finding-list.ts';
import type { TextPlace } from './text.ts';

/** The usable rows of an `index-numbers.csv`, in the file's order. */
export interface IndexNumbers {
  readonly rows: readonly IndexNumberRow[];
  readonly findings: readonly Finding[];
}

/** A row of CSV, with the line on which it begins, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Where each cell begins. */
  readonly places: readonly TextPlace[];
  /** Whether a quotation runs to the file's end, so that rows may have been lost in it. */
  readonly isOpen: boolean;
}

/** Cells of a row beyond that many are dropped; no file of ours has so many, and its row is reported anyhow. */
const MOST_CELLS = 200;

const OPENING = /[ \t]*"/y;
const PLAIN = /[^,\n]*/y;

/** What a sticky pattern matches at an offset. */
function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** Reads a cell that begins at an offset: RFC 4180, spaces around a cell ignored. */
function readCell(text: string, start: number): { cell: string; end: number; isOpen: boolean } {
  const opening = matchAt(OPENING, text, start);
  if (opening === undefined) {
    const cell = matchAt(PLAIN, text, start) ?? '';
    return { cell: cell.trim(), end: start + cell.length, isOpen: false };
  }
  let cell = '';
  let from = start + opening.length;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: cell + text.slice(from), end: text.length, isOpen: true };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const trailing = matchAt(PLAIN, text, quote + 1) ?? '';
      return { cell: (cell + trailing).trim(), end: quote + 1 + trailing.length, isOpen: false };
    }
    cell += '"';
    from = quote + 2;
  }
}

/** Reads a text as rows of CSV; rows without anything in them are left out. @param text its lines ended by `\n` */
export function* rowsOf(text: string): Generator<CsvRow> {
  let cells: string[] = [];
  let places: TextPlace[] = [];
  let line = 1;
  let first = 1;
  let lineStart = 0;
  for (let offset = 0; offset <= text.length; ) {
    const { cell, end, isOpen } = readCell(text, offset);
    if (cells.length < MOST_CELLS) {
      cells.push(cell);
      places.push({ line, column: offset - lineStart + 1 });
    }
    if (end > offset) {
      const written = text.slice(offset, end);
      const lastBreak = written.lastIndexOf('\n');
      if (lastBreak >= 0) {
        lineStart = offset + lastBreak + 1;
        line += written.split('\n').length - 1;
      }
    }
    if (text[end] !== ',') {
      if (cells.length > 1 || cells[0] !== '') yield { cells, line: first, places, isOpen };
      cells = [];
      places = [];
      line += 1;
      first = line;
      lineStart = end + 1;
    }
    offset = end + 1;
  }
}

/** Why a row is no row of index numbers, and what to do; undefined where it is one. */
function explainRow({ cells, isOpen }: CsvRow): { message: string; hint: string } | undefined {
  const [indexNumber = '', document = ''] = cells;
  if (isOpen)
    return { message: '引号没有闭合，后面的行都被当成了一格', hint: '补上英文引号，或去掉开头的引号' };
  if (cells.length !== INDEX_NUMBER_HEADER.length) {
    const isWide = cells.length === 1 && /[，;；\t]/.test(indexNumber);
    return {
      message: `这一行有 ${cells.length} 格，应为 2 格：索引号、文档`,
      hint: isWide ? '两格之间用英文逗号隔开' : '写成“索引号,文档路径”；内容里有逗号的，放进英文引号里',
    };
  }
  if (!INDEX_NUMBER.test(indexNumber)) {
    return {
      message: `索引号“${indexNumber.slice(0, 80)}”的写法不对`,
      hint: '写成“机构代码/年份-五位流水号”，如 013880493/2019-00012',
    };
  }
  const isInside =
    /^[^/].*\.mdx?$/s.test(document) && !document.split('/').includes('..') && !/[\\\n]/.test(document);
  if (!isInside) {
    return {
      message: `文档“${document.slice(0, 80)}”不是本单位文件夹里的文档路径`,
      hint: '写相对于本单位文件夹的路径，如 policies/2019/notice.md',
    };
  }
  return undefined;
}

/**
 * Reads an agency's `index-numbers.csv`. Rows that are malformed, or whose number an earlier row has, are left
 * out and are findings of the rules `index-number-form` and `index-number-duplicate`.
 * @param text the file, its lines ended by `\n`
 */
export function readIndexNumbers(text: string, file: string): IndexNumbers {
  const rows: IndexNumberRow[] = [];
  const findings = new FindingList(file);
  const report = (rule: string, line: number, message: string, hint: string) =>
    findings.add(rule, { line, column: 1 }, message, hint);
  const lineOf = new Map<string, number>();
  let isFirst = true;
  for (const row of rowsOf(text)) {
    const isHeader = isFirst && row.cells.join() === INDEX_NUMBER_HEADER.join();
    if (isFirst && !isHeader) {
      report(
        'index-number-form',
        row.line,
        '第一行不是表头',
        `第一行写 ${INDEX_NUMBER_HEADER.join()}，从第二行起每行一个索引号`,
      );
    }
    // A first line that is neither header nor data was meant as the header.
    const isData = !isFirst || (!isHeader && INDEX_NUMBER.test(row.cells[0] ?? ''));
    isFirst = false;
    if (!isData) continue;
    const [indexNumber = '', document = ''] = row.cells;
    const wrong = explainRow(row);
    if (wrong) {
      report('index-number-form', row.line, wrong.message, wrong.hint);
      continue;
    }
    const earlier = lineOf.get(indexNumber);
    if (earlier !== undefined) {
      report(
        'index-number-duplicate',
        row.line,
        `索引号“${indexNumber}”第 ${earlier} 行已经用过`,
        '一个索引号只给一份文档，给过的不再使用；换成还没有用过的流水号',
      );
      continue;
    }
    lineOf.set(indexNumber, row.line);
    rows.push({ indexNumber, document, line: row.line });
  }
  if (isFirst)
    report('index-number-form', 1, '文件是空的，没有表头', `第一行写 ${INDEX_NUMBER_HEADER.join()}`);
  return { rows, findings: findings.finish() };
}
