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
  /率|比|占|%|％|平均|均值|人均|名次|排名|位次|序号|编号|编码|行次|年份|年度|增幅|增长|单价|标准|代码|电话|日期|得分|评分|页/;
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

/** A table's columns by name, its head may have several rows, and the rows beneath. */
interface Grid {
  readonly names: readonly string[];
  readonly body: readonly (readonly TextBlock[])[];
}

/** Rows beneath the head that belong to it: names of parts of columns, numbers of columns. */
function isHeadRow(row: readonly TextBlock[]): boolean {
  const labels = row.map(({ text }) => labelOf(text));
  if (labels.some((label) => label === '栏次')) return true;
  const named = labels.filter((label) => label !== '');
  return (labels[0] ?? '') === '' && named.length >= 2 && named.every((label) => !/\d/.test(label));
}

function readGrid({ rows }: TextTable): Grid {
  const [head = [], ...rest] = rows;
  const first = rest.findIndex((row) => !isHeadRow(row));
  const heads = [head, ...rest.slice(0, Math.max(first, 0))];
  const width = Math.max(...heads.map(({ length }) => length));
  const names = Array.from({ length: width }, (_, column) =>
    heads
      .map((row) => labelOf(row[column]?.text ?? ''))
      .filter((name) => !/^\d+$/.test(name))
      .join(''),
  );
  return { names, body: first < 0 ? [] : rest.slice(first) };
}

/** What a cell is called, where it is no figure. */
function nameIn(cell: TextBlock | undefined): string {
  const text = cell?.text ?? '';
  return readFigure(text) ? '' : labelOf(text);
}

/** The row of totals: each column beneath or above it. None where rows lie within rows. */
function compareRows({ names, body }: Grid): Comparison[] {
  const labels = body.map(([first, second]) => [labelOf(first?.text ?? ''), nameIn(second)]);
  const isTotal = (row: readonly string[]) => row.some((label) => TOTAL.test(label));
  const at = labels.findIndex(isTotal);
  const isFirst = at === 0;
  if (at < 0 || labels.findLastIndex(isTotal) !== at || (!isFirst && at !== body.length - 1)) return [];
  const others = labels.filter((_, index) => index !== at);
  if (others.some((row) => row.some((label) => WITHIN.test(label) || GOES_ON.test(label)))) return [];
  const totals = body[at] ?? [];
  const parts = body.filter((_, index) => index !== at);
  return totals.flatMap((total, column) => {
    const name = names[column] ?? '';
    if (column === 0 || NO_SUM.test(name)) return [];
    return compare(
      `“${name || `第${column + 1}列`}”一列`,
      total,
      parts.map((row) => row[column]),
    );
  });
}

/** The column of totals: the figures of each row before it, or behind it where it stands first. */
function compareColumns({ names, body }: Grid): Comparison[] {
  const at = names.findIndex((name) => TOTAL.test(name));
  if (at < 1 || names.findLastIndex((name) => TOTAL.test(name)) !== at) return [];
  const isLast = at === names.length - 1;
  const columns = names.flatMap((_, column) =>
    (isLast ? column < at : column > at) && column > 0 ? [column] : [],
  );
  const isLabel = (column: number) =>
    NO_SUM.test(names[column] ?? '') || body.every((row) => !readFigure(row[column]?.text ?? '')?.value);
  if (!isLast && names.slice(1, at).some((_, column) => !isLabel(column + 1))) return [];
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

const GROUP = /^[（(][一二三四五六七八九十]{1,2}[）)]/;
const MEMBER = /^(\d{1,2})[.．、](?!\d)/;

/** Rows such as （一）收到申请数 beside the rows 1., 2., 3. right beneath, as the annual reports' tables have them. */
function compareGroups({ names, body }: Grid): Comparison[] {
  const column = names.length - 1;
  const labels = body.map(([first]) => labelOf(first?.text ?? ''));
  return body.flatMap((row, index) => {
    if (!GROUP.test(labels[index] ?? '')) return [];
    const end = labels.findIndex(
      (label, at) => at > index && /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、])/.test(label),
    );
    const members = body
      .slice(index + 1, end < 0 ? undefined : end)
      .filter(([first]) => MEMBER.test(labelOf(first?.text ?? '')));
    const isCounted = members.every(
      ([first], nth) => MEMBER.exec(labelOf(first?.text ?? ''))?.[1] === String(nth + 1),
    );
    if (members.length < 2 || !isCounted) return [];
    return compare(
      `“${labels[index]}”一项`,
      row[column],
      members.map((member) => member[column]),
    );
  });
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
  const grid = readGrid(table);
  const faults = [
    ...findOdd(compareRows(grid), true),
    ...findOdd(compareColumns(grid), false),
    ...findOdd(compareGroups(grid), false),
  ];
  return faults.filter(({ cell }, index) => faults.findIndex((other) => other.cell === cell) === index);
}
