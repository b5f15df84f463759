import { scaleLinear } from 'd3-scale';
import type { Chart, DrawnElement } from '../../schema/chart.ts';
import { em, mark, percent, widthOf, wrapText } from './marks.ts';
import { extentOf, sayValue } from './values.ts';

/** The narrowest drawing, in the size of its type: a telephone of 320 pixels. */
const NARROWEST = 18;
const LINE = 1.5;
const BAR = 1.1;
const BAR_GAP = 0.35;
const ROW_GAP = 0.7;

/**
 * Draws horizontal bars, each row's name above them and each value behind its bar. Lengths are shares of the width
 * and heights go by the size of type, so that words keep their size on any screen.
 * @param top where to begin, in the size of type
 */
export function drawBars(chart: Chart, top: number): { marks: DrawnElement[]; height: number } {
  const { rows, series, unit } = chart;
  const words = series.map(({ values }) => values.map((value) => sayValue(value, unit)));
  const longest = Math.max(...words.flat().map(widthOf));
  const room = Math.min(60, ((longest + 0.6) / NARROWEST) * 100);
  const x = scaleLinear(extentOf(chart), [0, 100 - room]);
  const zero = x(0);
  const marks: DrawnElement[] = [];
  let y = top;
  rows.forEach((row, index) => {
    const lines = wrapText(row, NARROWEST, 3);
    for (const line of lines) {
      marks.push(mark('text', { x: 0, y: em(y + 1.05), className: ['name'] }, [line]));
      y += LINE;
    }
    const start = y;
    series.forEach(({ values }, number) => {
      const value = values[index]?.number;
      const end = x(value ?? 0);
      const box = {
        x: percent(Math.min(zero, end)),
        y: em(y),
        width: percent(Math.abs(end - zero)),
        height: em(BAR),
      };
      if (value !== undefined) marks.push(mark('rect', { ...box, className: [`series-${number + 1}`] }));
      const place = { x: percent(Math.max(zero, end)), y: em(y + 0.9), dx: em(0.4) };
      marks.push(mark('text', { ...place, className: ['value'] }, [words[number]?.[index] ?? '']));
      y += BAR + BAR_GAP;
    });
    const axis = { x1: percent(zero), x2: percent(zero), y1: em(start - 0.15), y2: em(y - BAR_GAP + 0.15) };
    if (zero > 0) marks.push(mark('line', { ...axis, className: ['axis'] }));
    y += ROW_GAP - BAR_GAP;
  });
  return { marks, height: y - ROW_GAP + 0.2 };
}
