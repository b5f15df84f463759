import { arc, type PieArcDatum, pie } from 'd3-shape';
import type { Chart, DrawnElement } from '../../schema/chart.ts';
import { em, mark, round, wrapText } from './marks.ts';
import { sayShare, sayValue } from './values.ts';

const SIZE = 13;
const LINE = 1.7;
/** Thinner slices have no room for their number beside them. */
const THINNEST = 0.03;

/**
 * Draws a pie with numbered slices, and below it what each number means, with its value and its share.
 * @param top where to begin, in the size of type
 */
export function drawPie(chart: Chart, top: number): { marks: DrawnElement[]; height: number } {
  const numbers = chart.series[0]?.values.map(({ number = 0 }) => Math.max(0, number)) ?? [];
  const sum = numbers.reduce((a, b) => a + b, 0);
  const slices = sum > 0 ? pie<number>().sort(null)(numbers) : [];
  const shape = arc<PieArcDatum<number>>().innerRadius(0).outerRadius(100).digits(2);
  const label = arc<PieArcDatum<number>>().innerRadius(113).outerRadius(113);
  const drawn = slices.flatMap((slice, index): DrawnElement[] => {
    if (slice.value === 0) return [];
    const [x, y] = label.centroid(slice);
    const form = mark('path', { d: shape(slice) ?? '', className: [`slice-${index + 1}`] });
    const place = { x: round(x), y: round(y), dy: '0.35em', className: ['pie-number'] };
    return slice.value / sum < THINNEST ? [form] : [form, mark('text', place, [String(index + 1)])];
  });
  const frame = {
    x: 0,
    y: em(top),
    width: '100%',
    height: em(SIZE),
    viewBox: '-125 -125 250 250',
    preserveAspectRatio: 'xMinYMid',
  };
  const marks = [mark('svg', { ...frame, className: ['plot'] }, drawn)];
  let y = top + SIZE + 0.4;
  chart.rows.forEach((row, index) => {
    const value = chart.series[0]?.values[index];
    if (!value) return;
    const share = value.number === undefined ? '' : `（${sayShare(value.number, sum)}）`;
    const words = `${row}　${sayValue(value, chart.unit)}${share}`;
    const box = { x: 0, y: em(y + 0.1), width: em(1.1), height: em(1.1), className: [`slice-${index + 1}`] };
    marks.push(mark('rect', box));
    marks.push(
      mark('text', { x: 0, dx: em(1.6), y: em(y + 1.05), className: ['value'] }, [String(index + 1)]),
    );
    for (const line of wrapText(words, 15, 3)) {
      marks.push(mark('text', { x: 0, dx: em(2.6), y: em(y + 1.05), className: ['name'] }, [line]));
      y += LINE;
    }
  });
  return { marks, height: y };
}
