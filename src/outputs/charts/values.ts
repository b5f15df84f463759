import type { Chart, ChartValue } from '../../schema/chart.ts';

/** A value as people read it, with its unit: `1,589条`; `无数据` where there is none. */
export function sayValue({ number, text }: ChartValue, unit: string): string {
  if (number === undefined) return '无数据';
  return text.endsWith(unit) ? text : `${text}${unit}`;
}

/** Every number of a chart. */
export function numbersOf({ series }: Chart): number[] {
  return series.flatMap(({ values }) =>
    values.flatMap(({ number }) => (number === undefined ? [] : [number])),
  );
}

/** The least and the greatest of a chart's scale: zero is always on it, and the two always differ. */
export function extentOf(chart: Chart): [number, number] {
  const numbers = numbersOf(chart);
  const least = numbers.reduce((a, b) => Math.min(a, b), 0);
  const greatest = numbers.reduce((a, b) => Math.max(a, b), 0);
  return least === greatest ? [0, 1] : [least, greatest];
}

/** A share of a whole in words: `37.9%`. */
export function sayShare(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (part / whole) * 100).toFixed(1)}%`;
}
