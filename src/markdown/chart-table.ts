import type { Element, Parents } from 'hast';
import { CHART_KINDS, type Chart, type ChartSeries, type ChartValue } from '../schema/chart.ts';
import { readWords } from './plain-text.ts';
import { walkElements } from './tree-walk.ts';

/** A cell of a chart's table that has no number where one must be. */
export interface NumberlessCell {
  readonly cell: Element;
  readonly text: string;
}

/** What a chart's table says; `faults` are the cells that cannot be drawn. */
export interface ChartTable {
  readonly rows: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly faults: readonly NumberlessCell[];
}

/** Words for a number that is not known. */
const UNKNOWN = /^(?:[-—–―/…]*|无|无数据|不详)$/;
/** Rows that sum up the others: they stay in the table, but a bar of them would dwarf the rest. */
const TOTAL = /^(?:合计|总计|共计|小计|总数)$/;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/** Reads a number as people write it: `1,589`, `55.49%`, `−3`, `１２`. */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s/g, '');
  if (!NUMBER.test(plain)) return undefined;
  const number = Number(plain.replace(/[,%]/g, ''));
  return Number.isFinite(number) ? number : undefined;
}

/** The first element of a name below a node. */
export function findElement(parent: Parents, name: string): Element | undefined {
  let found: Element | undefined;
  walkElements(parent, (element) => {
    if (element.tagName === name) found ??= element;
  });
  return found;
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  );
}

function readValue(text: string): ChartValue {
  return { text, number: readNumber(text) };
}

/**
 * Reads the table that a chart is drawn from: names in the first column, numbers in the others.
 * A column without any number is no part of the chart.
 */
export function readChartTable(table: Element): ChartTable {
  const lines: Element[] = [];
  walkElements(table, (element) => {
    if (element.tagName === 'tr') lines.push(element);
  });
  const [head, ...all] = lines.map(cellsOf);
  const body = all.filter((cells) => cells.some((cell) => readWords(cell) !== ''));
  const shown = body.filter(([first]) => !TOTAL.test(first ? readWords(first) : ''));
  const faults: NumberlessCell[] = [];
  const series = (head ?? []).slice(1).flatMap((name, index): ChartSeries[] => {
    const values = shown.map((cells) => {
      const cell = cells[index + 1];
      return { cell, ...readValue(cell ? readWords(cell) : '') };
    });
    if (values.every(({ number }) => number === undefined)) return [];
    for (const { cell, text, number } of values) {
      if (cell && number === undefined && !UNKNOWN.test(text)) faults.push({ cell, text });
    }
    return [{ name: readWords(name), values: values.map(({ text, number }) => ({ text, number })) }];
  });
  return { rows: shown.map(([first]) => (first ? readWords(first) : '')), series, faults };
}

/** The chart that a component's element asks for, if it holds what can be drawn. */
export function readChart(element: Element): Chart | undefined {
  const table = findElement(element, 'table');
  if (!table) return undefined;
  const { rows, series } = readChartTable(table);
  const { title = '', kind, unit = '' } = element.properties;
  if (rows.length === 0 || series.length === 0) return undefined;
  return {
    kind: CHART_KINDS.find((each) => each === kind) ?? 'bar',
    title: String(title),
    unit: String(unit),
    rows,
    series,
  };
}
