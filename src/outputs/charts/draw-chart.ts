import type { Chart, ChartKind, DrawnElement } from '../../schema/chart.ts';
import { drawBars } from './bars.ts';
import { drawLines } from './lines.ts';
import { em, mark, wrapText } from './marks.ts';
import { drawPie } from './pie.ts';
import { sayValue } from './values.ts';

const DRAWERS: Readonly<Record<ChartKind, typeof drawBars>> = {
  bar: drawBars,
  line: drawLines,
  pie: drawPie,
};
const NAMES: Readonly<Record<ChartKind, string>> = { bar: '条形图', line: '折线图', pie: '饼图' };
const LINE = 1.7;

/** What the columns' marks look like, where there are several. */
function drawKey({ kind, series }: Chart): { marks: DrawnElement[]; height: number } {
  if (kind === 'pie' || series.length < 2) return { marks: [], height: 0 };
  const marks = series.flatMap(({ name }, index) => {
    const box = { x: 0, y: em(index * LINE + 0.1), width: em(1.1), height: em(1.1) };
    const place = { x: 0, dx: em(1.6), y: em(index * LINE + 1.05), className: ['name'] };
    const [line = ''] = wrapText(name, 16, 1);
    return [mark('rect', { ...box, className: [`series-${index + 1}`] }), mark('text', place, [line])];
  });
  return { marks, height: series.length * LINE + 0.6 };
}

/** A chart in words: every number of it, row by row. */
export function describeChart({ rows, series, unit }: Chart): string {
  const lines = rows.map((row, index) => {
    const values = series.map(({ name, values: cells }) => {
      const words = sayValue(cells[index] ?? { text: '', number: undefined }, unit);
      return series.length > 1 ? `${name} ${words}` : words;
    });
    return `${row} ${values.join('，')}`;
  });
  return `${lines.join('；')}。`;
}

/**
 * Draws a chart as SVG: an image with a name and a description, in classes only, without ids, so that its colours
 * are the style sheet's and the same chart is the same bytes anywhere.
 */
export function drawChart(chart: Chart): DrawnElement {
  const key = drawKey(chart);
  const { marks, height } = DRAWERS[chart.kind](chart, key.height);
  return mark(
    'svg',
    {
      role: 'img',
      ariaLabel: `${NAMES[chart.kind]}：${chart.title}`,
      width: '100%',
      height: em(height),
      className: ['drawing'],
    },
    [mark('desc', {}, [describeChart(chart)]), ...key.marks, ...marks],
  );
}
