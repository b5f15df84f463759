import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart, DrawnElement } from '../../schema/chart.ts';
import { em, mark, percent, round, widthOf, wrapText } from './marks.ts';
import { extentOf, sayValue } from './values.ts';

const HEIGHT = 13;
const NARROWEST = 18;
/** Where the first and the last point stand, in shares of the width. */
const MARGIN = 6;

/** Where words begin or end that would leave the drawing if they stood amid their point. */
const EDGES: Readonly<Record<string, string>> = { first: '0%', last: '100%' };

function sideOf(index: number, count: number): 'first' | 'middle' | 'last' {
  if (count < 2 || (index > 0 && index < count - 1)) return 'middle';
  return index === 0 ? 'first' : 'last';
}

/** Every how-manieth of some words, one for each row, has room beside the others. */
function stepOf(words: readonly string[]): number {
  const widest = Math.min(8, Math.max(...words.map(widthOf)) + 0.6);
  return Math.max(1, Math.ceil((words.length * widest) / NARROWEST));
}

/**
 * Draws lines over the rows: where there is one with few points, each with its value; otherwise with a scale of a few
 * round numbers.
 * @param top where to begin, in the size of type
 */
export function drawLines(chart: Chart, top: number): { marks: DrawnElement[]; height: number } {
  const { rows, series, unit } = chart;
  const places = rows.map((_, index) => String(index));
  const xOf = scalePoint(places, [MARGIN, 100 - MARGIN]);
  const yOf = scaleLinear(extentOf(chart), [100, 0]).nice(4);
  const x = (index: number): number => xOf(String(index)) ?? 50;
  const heightAt = (value: number): string => em(top + 1.2 + (yOf(value) / 100) * HEIGHT);
  const marks: DrawnElement[] = [];
  const values = series.flatMap((column) => column.values.map((value) => sayValue(value, unit)));
  const saysValues = series.length === 1 && stepOf(rows) === 1 && stepOf(values) === 1;
  for (const tick of saysValues ? [0] : yOf.ticks(4)) {
    const y = heightAt(tick);
    marks.push(
      mark('line', { x1: '0%', x2: '100%', y1: y, y2: y, className: [tick === 0 ? 'axis' : 'grid'] }),
    );
    if (!saysValues)
      marks.push(
        mark('text', { x: 0, y, dy: '-0.25em', className: ['tick'] }, [tick.toLocaleString('en-US')]),
      );
  }
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, index) => round(x(index)))
    .y((value) => round(yOf(value ?? 0)));
  const frame = { x: 0, y: em(top + 1.2), width: '100%', height: em(HEIGHT), viewBox: '0 0 100 100' };
  const curves = series.map(({ values }, number) => {
    const d = path(values.map((value) => value.number)) ?? '';
    return mark('path', { d, className: ['curve', `series-${number + 1}`] });
  });
  marks.push(mark('svg', { ...frame, preserveAspectRatio: 'none', className: ['plot'] }, curves));
  series.forEach(({ values }, number) => {
    values.forEach((value, index) => {
      if (value.number === undefined) return;
      const at = { cx: percent(x(index)), cy: heightAt(value.number) };
      marks.push(mark('circle', { ...at, r: em(0.3), className: ['point', `series-${number + 1}`] }));
      if (!saysValues) return;
      const side = sideOf(index, rows.length);
      const place = { x: EDGES[side] ?? at.cx, y: at.cy, dy: '-0.7em', className: ['value', side] };
      marks.push(mark('text', place, [sayValue(value, unit)]));
    });
  });
  const step = stepOf(rows);
  rows.forEach((row, index) => {
    if (index % step !== 0) return;
    const [name = ''] = wrapText(row, 8, 1);
    const side = sideOf(index, rows.length);
    const place = { x: EDGES[side] ?? percent(x(index)) };
    marks.push(mark('text', { ...place, y: em(top + HEIGHT + 2.7), className: ['name', side] }, [name]));
  });
  return { marks, height: top + HEIGHT + 3.2 };
}
