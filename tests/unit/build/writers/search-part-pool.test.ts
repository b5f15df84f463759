import { expect, test } from 'vitest';
import {
  type MadeMonth,
  type MonthTask,
  makeMonths,
} from '../../../../src/build/writers/search-month-task.ts';
import { makeAllMonths } from '../../../../src/build/writers/search-part-pool.ts';

/** Enough documents for threads. */
const MONTHS = Array.from({ length: 4 }, (_, month) => ({
  month,
  documents: Array.from({ length: 400 }, (_each, place) => ({
    route: `/${month}/${place}.html`,
    title: `第${place}号通知`,
    text: `正文${month}`,
  })),
}));

const taskOf = ({ documents }: (typeof MONTHS)[number]): MonthTask => ({
  documents,
  withPart: true,
  bodies: documents.keys().toArray(),
});

test('threads make what this one would make', async () => {
  const made = new Map<number, MadeMonth>();
  await makeAllMonths(
    MONTHS,
    async (month) => (month.month === 1 ? undefined : taskOf(month)),
    ({ month }, result) => made.set(month, result),
  );
  expect([...made.keys()].sort()).toEqual([0, 2, 3]);
  for (const [index, result] of made) {
    const [expected] = await makeMonths(MONTHS.slice(index, index + 1).map(taskOf));
    expect(result.part).toEqual(expected?.part);
    const bytes = ({ fragments }: MadeMonth) =>
      fragments.map(([place, fragment]) => [place, Buffer.from(fragment).toString('base64')]);
    expect(bytes(result)).toEqual(expected && bytes(expected));
  }
});

test('where one fails, none goes on', async () => {
  const loaded: number[] = [];
  const making = makeAllMonths(
    MONTHS,
    async (month) => {
      loaded.push(month.month);
      if (month.month === 2) throw new Error('changed during the build');
      return taskOf(month);
    },
    () => {},
  );
  await expect(making).rejects.toThrow('changed during the build');
  const then = [...loaded];
  await new Promise((done) => setTimeout(done, 300));
  expect(loaded).toEqual(then);
});
