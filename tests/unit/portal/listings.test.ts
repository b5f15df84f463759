import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPagesOf, PAGE_SIZE, pageWindow } from '../../../src/portal/listings.ts';
import type { Column } from '../../../src/portal/model.ts';
import { columnAt, filesOf, makePortal, makeRecord } from './content-factory.ts';

/** A column with so many documents, spread evenly over years, the newest in 2019. */
function makeList(count: number, years = 1): Column {
  const documents = Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    return makeRecord(`agencies/sfb/policies/${String(index).padStart(4, '0')}.md`, {
      publishedOn: `${2019 - (index % years)}-03-${day}`,
    });
  });
  return columnAt(makePortal({ documents }).portal, 'xxgk/zcwj');
}

const labelsOf = (column: Column, index: number) =>
  listPagesOf(column)
    [index]?.pager.map(({ label }) => label)
    .join(' ');

describe('a list', () => {
  test.each([
    [0, 1],
    [1, 1],
    [15, 1],
    [16, 2],
    [30, 2],
    [31, 3],
  ])('of %i documents has %i pages', (count, pages) => {
    const list = listPagesOf(makeList(count));
    expect(list).toHaveLength(pages);
    expect(list.every((page) => page.pages === pages)).toBe(true);
  });

  test('has 15 documents a page, but for the second', () => {
    const column = makeList(31);
    const pages = listPagesOf(column);
    expect(PAGE_SIZE).toBe(15);
    expect(pages.map(({ documents }) => documents.length)).toEqual([15, 1, 15]);
    expect(pages.flatMap(({ documents }) => filesOf(documents))).toEqual(filesOf(column.documents));
    expect(pages.map(({ route }) => route)).toEqual([
      '/xxgk/zcwj/',
      '/xxgk/zcwj/2.html',
      '/xxgk/zcwj/3.html',
    ]);
  });

  test('has no pager on a single page', () => {
    expect(listPagesOf(makeList(15))[0]?.pager).toEqual([]);
    expect(listPagesOf(makeList(0))).toMatchObject([{ number: 1, documents: [], pager: [], years: [] }]);
  });

  test('has a pager without 上一页 on the first page and without 下一页 on the last', () => {
    const column = makeList(31);
    expect(labelsOf(column, 0)).toBe('1 2 3 下一页');
    expect(labelsOf(column, 1)).toBe('上一页 1 2 3 下一页');
    expect(labelsOf(column, 2)).toBe('上一页 1 2 3');
    expect(labelsOf(makeList(16), 0)).toBe('1 2 下一页');
  });

  test('links every page but the current one', () => {
    const pager = listPagesOf(makeList(31))[1]?.pager.map(({ kind, route }) => [kind, route]);
    expect(pager).toEqual([
      ['previous', '/xxgk/zcwj/'],
      ['page', '/xxgk/zcwj/'],
      ['current', undefined],
      ['page', '/xxgk/zcwj/3.html'],
      ['next', '/xxgk/zcwj/3.html'],
    ]);
  });

  test('has pages of years only beyond five pages', () => {
    expect(
      listPagesOf(makeList(75, 3)).every(({ year, years }) => year === undefined && years.length === 0),
    ).toBe(true);
    const pages = listPagesOf(makeList(76, 3));
    expect(pages.map(({ route }) => route.slice('/xxgk/zcwj/'.length))).toEqual([
      ...['', '2.html', '3.html', '4.html', '5.html', '6.html'],
      ...[
        'year-2019.html',
        'year-2019-2.html',
        'year-2018.html',
        'year-2018-2.html',
        'year-2017.html',
        'year-2017-2.html',
      ],
    ]);
    for (const page of pages)
      expect(page.years.map(({ year, route }) => [year, route])).toEqual([
        ['2019', '/xxgk/zcwj/year-2019.html'],
        ['2018', '/xxgk/zcwj/year-2018.html'],
        ['2017', '/xxgk/zcwj/year-2017.html'],
      ]);
  });

  test('tells how many documents its years have where it begins, and where a year does', () => {
    for (const { number, years } of listPagesOf(makeList(76, 3)))
      expect(years.map(({ total }) => total)).toEqual(
        number === 1 ? [26, 25, 25] : [undefined, undefined, undefined],
      );
  });

  test('keeps to the year in a year’s pages and their pager', () => {
    const pages = listPagesOf(makeList(76, 3)).filter(({ year }) => year === '2018');
    expect(
      pages
        .flatMap(({ documents }) => documents)
        .every(({ fields }) => fields.publishedOn.startsWith('2018')),
    ).toBe(true);
    expect(pages.map(({ number, pages: total }) => [number, total])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(pages[0]?.pager.map(({ route }) => route)).toEqual([
      undefined,
      '/xxgk/zcwj/year-2018-2.html',
      '/xxgk/zcwj/year-2018-2.html',
    ]);
  });
});

describe('a pager’s window', () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 10, [1, 2, 3, 0, 10]],
    [4, 10, [1, 2, 3, 4, 5, 6, 0, 10]],
    [5, 10, [1, 2, 3, 4, 5, 6, 7, 0, 10]],
    [6, 11, [1, 0, 4, 5, 6, 7, 8, 0, 11]],
    [6, 10, [1, 0, 4, 5, 6, 7, 8, 9, 10]],
    [10, 10, [1, 0, 8, 9, 10]],
  ])('on page %i of %i', (current, pages, shown) => {
    expect(pageWindow(current, pages)).toEqual(shown);
  });

  test('always leads to the first, the last and the pages near, and no gap hides a single page', () => {
    const position = fc
      .integer({ min: 1, max: 400 })
      .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
    fc.assert(
      fc.property(position, ([current, pages]) => {
        const shown = pageWindow(current, pages);
        const numbers = shown.filter((number) => number > 0);
        expect(numbers[0]).toBe(1);
        expect(numbers.at(-1)).toBe(pages);
        expect(numbers).toContain(current);
        expect(shown.length).toBeLessThanOrEqual(9);
        for (const [index, number] of shown.entries()) {
          const before = shown[index - 1];
          if (number === 0) expect((shown[index + 1] ?? 0) - (before ?? 0)).toBeGreaterThan(2);
          else if (before) expect(number).toBe(before + 1);
        }
      }),
    );
  });
});
