import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByPeriod, MONTH, YEAR } from '../../../src/portal/periods.ts';

const date = fc
  .tuple(
    fc.integer({ min: 2017, max: 2019 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-0${month}-${String(day).padStart(2, '0')}`);

test.each([YEAR, MONTH] as const)(
  'groups by the first %i signs of a date, in the order in which they come',
  (length) => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 40 }), (dates) => {
        const documents = dates.map((publishedOn, index) => ({ publishedOn, index }));
        const dateOf = (document: (typeof documents)[number]) => document.publishedOn;
        expect([...groupByPeriod(documents, dateOf, length)]).toEqual([
          ...Map.groupBy(documents, (document) => dateOf(document).slice(0, length)),
        ]);
      }),
    );
  },
);
