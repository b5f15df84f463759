import type { TextBlock, TextTable } from '../../markdown/text-blocks.ts';
import { narrow } from './numerals.ts';
import { isSame, writeNumber } from './quantities.ts';

/** A total of a table that is not what its figures make. */
export interface TableFault {
  readonly cell: TextBlock;
  /** The row or column it totals. */
  readonly of: string;
  readonly total: string;
  readonly sum: string;
  readonly difference: string;
}

const TOTAL = /^(?:合计|总计|共计)(?:[（(].{1,8}[）)])?$/;
/** Rows that are parts of rows: who adds them up counts twice. */
const WITHIN = /^(?:其中|小计|[#＃—-]|[（(](?:[一二三四五六七八九十]|\d)|\d+[.．]\d)/;
const GOES_ON = /^(?:等|其他略|…+|\.{3,}|略)$/;
/** What is no quantity: shares, averages, ranks, numbers of rows. */
const NO_SUM =
  /率|比|占|%|％|平均|均值|人均|名次|排名|位次|序号|编号|年份|年度|增幅|增长|单价|标准|代码|电话|日期|得分|评分|页/;
const NOTHING = /^(?:[-—–－/／]*|无|0)$/;
const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d{1,15}(?:\.\d{1,8})?$/;

/** A table larger than this is data, not a table for readers. */
const MOST_CELLS = 20_000;

interface Figure {
  readonly value: number;
  readonly places: number;
}

/** What a cell says: a figure, nothing (0), or words (undefined). */
function readFigure(text: string): Figure | undefined {
  const plain = narrow(text)
    .replace(/[\s\u3000]/g, '')
    .replaceAll('，', ',');
  if (NOTHING.test(plain)) return { value: 0, places: 0 };
  if (!NUMBER.test(plain)) return undefined;
  return { value: Number(plain.replaceAll(',', '')), places: plain.split('.')[1]?.length ?? 0 };
}

function labelOf(text: string): string {
  return text.replace(/[\s\u3000*]/g, '');
}

function toleranceOf(figures: readonly Figure[]): number {
  return figures.reduce((all, { places }) => all + (places > 0 ? 0.5 * 10 ** -places : 0), 0);
}

/** One total beside the figures it should be made of. */
interface Comparison {
  readonly cell: TextBlock;
  readonly of: string;
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

function sumOf({ parts }: Comparison): number {
  return parts.reduce((all, { value }) => all + value, 0);
}

function isRight(comparison: Comparison): boolean {
  const { total, parts } = comparison;
  return isSame(total.value, sumOf(comparison), toleranceOf([total, ...parts]));
}

function toFault(comparison: Comparison): TableFault {
  const { cell, of, total } = comparison;
  const sum = sumOf(comparison);
  return {
    cell,
    of,
    total: cell.text.trim(),
    sum: writeNumber(sum),
    difference: writeNumber(Math.abs(total.value - sum)),
  };
}

/** The comparison of a total with other cells, where all of them are figures and two at least say something. */
function compare(of: string, total: TextBlock | undefined, cells: readonly (TextBlock | undefined)[]) {
  const figure = total && !NOTHING.test(labelOf(total.text)) ? readFigure(total.text) : undefined;
  const parts = cells.map((cell) => readFigure(cell?.text ?? ''));
  if (!total || !figure || parts.some((part) => part === undefined)) return [];
  const figures = parts.filter((part) => part !== undefined);
  return figures.filter(({ value }) => value !== 0).length < 2
    ? []
    : [{ cell: total, of, total: figure, parts: figures }];
}

/** The row of totals: each column beneath or above it. None where rows lie within rows. */
function compareRows({ rows }: TextTable): Comparison[] {
  const [head = [], ...body] = rows;
  const labels = body.map(([first, second]) => [labelOf(first?.text ?? ''), labelOf(second?.text ?? '')]);
  const isTotal = (row: readonly string[]) => row.some((label) => TOTAL.test(label));
  const at = labels.findIndex(isTotal);
  const isFirst = at === 0;
  if (at < 0 || labels.findLastIndex(isTotal) !== at || (!isFirst && at !== body.length - 1)) return [];
  const others = labels.filter((_, index) => index !== at);
  if (others.some((row) => row.some((label) => WITHIN.test(label) || GOES_ON.test(label)))) return [];
  const totals = body[at] ?? [];
  const parts = body.filter((_, index) => index !== at);
  return totals.flatMap((total, column) => {
    const name = labelOf(head[column]?.text ?? '');
    if (column === 0 || NO_SUM.test(name)) return [];
    return compare(
      `“${name || `第${column + 1}列`}”一列`,
      total,
      parts.map((row) => row[column]),
    );
  });
}

/** The column of totals: the figures of each row before it, or behind it where it stands first. */
function compareColumns({ rows }: TextTable): Comparison[] {
  const [head = [], ...body] = rows;
  const names = head.map(({ text }) => labelOf(text));
  const at = names.findIndex((name) => TOTAL.test(name));
  if (at < 1 || names.findLastIndex((name) => TOTAL.test(name)) !== at) return [];
  const isLast = at === names.length - 1;
  const columns = names.flatMap((_, column) =>
    (isLast ? column < at : column > at) && column > 0 ? [column] : [],
  );
  if (!isLast && at !== 1) return [];
  const counted = columns.filter(
    (column) =>
      body.some((row) => readFigure(row[column]?.text ?? '')?.value) && !NO_SUM.test(names[column] ?? ''),
  );
  if (counted.length < 2 || counted.length < columns.length - 1) return [];
  if (counted.some((column) => WITHIN.test(names[column] ?? ''))) return [];
  return body.flatMap((row) =>
    compare(
      `“${labelOf(row[0]?.text ?? '')}”一行`,
      row[at],
      counted.map((column) => row[column]),
    ),
  );
}

/** Those that are wrong, where others of the table show that its totals are sums. */
function findOdd(comparisons: readonly Comparison[], canStandAlone: boolean): TableFault[] {
  const wrong = comparisons.filter((comparison) => !isRight(comparison));
  const right = comparisons.length - wrong.length;
  const isProven = right >= wrong.length && right > 0;
  return wrong
    .filter((comparison) => {
      const { value } = comparison.total;
      const difference = Math.abs(value - sumOf(comparison));
      return isProven || (canStandAlone && difference <= Math.abs(value) * 0.2);
    })
    .map(toFault);
}

/** The totals of a table that its figures do not make up: rows of totals, and columns of them. */
export function findTableFaults(table: TextTable): TableFault[] {
  const { rows } = table;
  if (rows.length < 3 || rows.length * (rows[0]?.length ?? 0) > MOST_CELLS) return [];
  const faults = [...findOdd(compareRows(table), true), ...findOdd(compareColumns(table), false)];
  return faults.filter(({ cell }, index) => faults.findIndex((other) => other.cell === cell) === index);
}
