import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChart, drawChart } from '../../../../src/outputs/charts/draw-chart.ts';
import { wrapText } from '../../../../src/outputs/charts/marks.ts';
import { CHART_KINDS, type Chart, type ChartKind, type DrawnElement } from '../../../../src/schema/chart.ts';

/** A chart of some columns of numbers; `undefined` where nothing is known. */
function chartOf(
  kind: ChartKind,
  columns: readonly (readonly (number | undefined)[])[],
  rows?: readonly string[],
): Chart {
  return {
    kind,
    title: '留言',
    unit: '件',
    rows: rows ?? (columns[0] ?? []).map((_, index) => `第${index + 1}行`),
    series: columns.map((values, index) => ({
      name: `第${index + 1}列`,
      values: values.map((number) => ({ number, text: number === undefined ? '—' : String(number) })),
    })),
  };
}

function allOf(element: DrawnElement): DrawnElement[] {
  return [element, ...element.children.flatMap((child) => (child.type === 'element' ? allOf(child) : []))];
}

const textOf = ({ children }: DrawnElement) =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function find(chart: Chart, tagName: string, className?: string): DrawnElement[] {
  return allOf(drawChart(chart)).filter(
    ({ tagName: name, properties }) =>
      name === tagName && (className === undefined || [properties['className']].flat().includes(className)),
  );
}

const widthsOf = (chart: Chart) =>
  find(chart, 'rect').map(({ properties }) => Number.parseFloat(String(properties['width'])));
const startsOf = (chart: Chart) =>
  find(chart, 'rect').map(({ properties }) => Number.parseFloat(String(properties['x'])));

describe('bars', () => {
  test('are as long as their numbers, from zero', () => {
    const [a = 0, b = 0, c = 0, zero] = widthsOf(chartOf('bar', [[100, 50, 25, 0]]));
    expect(a / b).toBeCloseTo(2, 2);
    expect(b / c).toBeCloseTo(2, 1);
    expect(zero).toBe(0);
  });

  test('of one size are of one length', () => {
    expect(new Set(widthsOf(chartOf('bar', [[7, 7, 7]]))).size).toBe(1);
  });

  test('below zero stand on the other side of it', () => {
    const chart = chartOf('bar', [[-10, 20]]);
    const [negative = 0, positive = 0] = startsOf(chart);
    const [length = 0] = widthsOf(chart);
    expect(negative).toBe(0);
    expect(positive).toBeCloseTo(length, 1);
    expect(find(chart, 'line', 'axis')).toHaveLength(2);
  });

  test('are not drawn where nothing is known, which is said', () => {
    const chart = chartOf('bar', [[5, undefined]]);
    expect(widthsOf(chart)).toHaveLength(1);
    expect(find(chart, 'text', 'value').map(textOf)).toEqual(['5件', '无数据']);
  });

  test('leave room for long values', () => {
    const [short = 0] = widthsOf(chartOf('bar', [[5]]));
    const [long = 0] = widthsOf(chartOf('bar', [[123_456_789_012_345]]));
    expect(long).toBeLessThan(short);
    expect(long).toBeGreaterThan(20);
  });

  test('of several columns have a key', () => {
    const chart = chartOf('bar', [
      [1, 2],
      [3, 4],
    ]);
    expect(find(chart, 'text', 'name').map(textOf)).toEqual(['第1列', '第2列', '第1行', '第2行']);
    expect(find(chart, 'rect', 'series-2')).toHaveLength(3);
  });
});

describe('lines', () => {
  test('go through a point for each number', () => {
    const chart = chartOf('line', [[1, 3, 2]]);
    expect(find(chart, 'circle')).toHaveLength(3);
    expect(
      find(chart, 'path').map(({ properties }) => String(properties['d']).split(/[ML]/).length - 1),
    ).toEqual([3]);
    expect(find(chart, 'text', 'value').map(textOf)).toEqual(['1件', '3件', '2件']);
  });

  test('break where nothing is known', () => {
    const [path] = find(chartOf('line', [[1, undefined, 2, 3]]), 'path');
    expect(String(path?.properties['d']).match(/M/g)).toHaveLength(2);
  });

  test('of one row are a point in the middle', () => {
    expect(find(chartOf('line', [[4]]), 'circle').map(({ properties }) => properties['cx'])).toEqual(['50%']);
  });

  test('have a scale that holds zero and all numbers', () => {
    const ticks = find(
      chartOf('line', [
        [-5, 1200],
        [0, 1],
      ]),
      'text',
      'tick',
    ).map(textOf);
    expect(ticks).toContain('0');
    expect(ticks.at(-1)).toBe('1,500');
  });

  test('name only some of many rows', () => {
    const chart = chartOf('line', [Array.from({ length: 40 }, (_, index) => index)]);
    expect(find(chart, 'text', 'name').length).toBeLessThan(12);
  });
});

describe('a pie', () => {
  test('has a slice for each number that is not zero, and a line of its key for each row', () => {
    const chart = chartOf('pie', [[44, 0, 44]]);
    expect(find(chart, 'path')).toHaveLength(2);
    expect(find(chart, 'text', 'name').map(textOf)).toEqual([
      '第1行　44件（50.0%）',
      '第2行　0件（0.0%）',
      '第3行　44件（50.0%）',
    ]);
  });

  test('of nothing has no slices', () => {
    expect(find(chartOf('pie', [[0, 0]]), 'path')).toEqual([]);
  });

  test('does not number its thinnest slices', () => {
    expect(find(chartOf('pie', [[990, 10]]), 'text', 'pie-number').map(textOf)).toEqual(['1']);
  });
});

test('every number is said in words, by row and column', () => {
  expect(describeChart(chartOf('bar', [[1, 2]]))).toBe('第1行 1件；第2行 2件。');
  expect(describeChart(chartOf('bar', [[1], [undefined]]))).toBe('第1行 第1列 1件，第2列 无数据。');
});

test('labels break after punctuation where they can, and are cut where there is no room', () => {
  expect(wrapText('住房租金（其他城市，市辖区户籍人口超过100万）', 18, 3)).toEqual([
    '住房租金（其他城市，',
    '市辖区户籍人口超过100万）',
  ]);
  expect(wrapText('甲'.repeat(10), 4, 2)).toEqual(['甲甲甲甲', '甲甲甲…']);
  expect(wrapText('', 4, 2)).toEqual(['']);
});

test('any chart is drawn, with finite numbers only, without ids and styles, and always alike', () => {
  const value = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e15, max: 1e15 })), {
    nil: undefined,
  });
  const arbitrary = fc
    .record({
      rows: fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 30 }),
      columns: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ rows, columns }) =>
      fc.record({
        kind: fc.constantFrom(...CHART_KINDS),
        rows: fc.constant(rows),
        numbers: fc.array(fc.array(value, { minLength: rows.length, maxLength: rows.length }), {
          minLength: columns,
          maxLength: columns,
        }),
      }),
    );
  fc.assert(
    fc.property(arbitrary, ({ kind, rows, numbers }) => {
      const chart = chartOf(kind, numbers, rows);
      const drawing = drawChart(chart);
      for (const { properties } of allOf(drawing)) {
        expect(Object.keys(properties)).not.toContain('id');
        expect(Object.keys(properties)).not.toContain('style');
        for (const [name, property] of Object.entries(properties)) {
          if (name !== 'ariaLabel') expect(String(property)).not.toMatch(/NaN|Infinity|undefined/);
        }
        if (properties['width'] !== undefined)
          expect(Number.parseFloat(String(properties['width']))).toBeGreaterThanOrEqual(0);
      }
      expect(drawChart(chart)).toEqual(drawing);
    }),
    { numRuns: 200 },
  );
});
