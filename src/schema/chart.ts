/** The kinds of chart that are drawn from a table. */
export const CHART_KINDS = ['bar', 'line', 'pie'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A cell of a chart's table; without a number where nothing is known. */
export interface ChartValue {
  readonly number: number | undefined;
  /** As the table has it: `1,589`. */
  readonly text: string;
}

/** A column of a chart's table. */
export interface ChartSeries {
  readonly name: string;
  /** One for each row. */
  readonly values: readonly ChartValue[];
}

/** What a chart shows: rows by name, and one or more columns of numbers. */
export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** What is counted: `条`; empty where the numbers carry it. */
  readonly unit: string;
  readonly rows: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** An element of a drawing, in the form of a syntax tree of HTML. */
export interface DrawnElement {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | string[]>;
  children: (DrawnElement | { type: 'text'; value: string })[];
}

/** Makes a drawing of a chart. */
export type DrawChart = (chart: Chart) => DrawnElement;

/** More columns of numbers cannot be told apart without colours. */
export const MOST_SERIES = 4;
/** More slices of a pie are too thin to read. */
export const MOST_SLICES = 6;
