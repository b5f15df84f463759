import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapConcurrently } from '../../../src/source/concurrency.ts';

test('keeps the order of the items and the bound, whoever is ready first', async () => {
  let running = 0;
  let most = 0;
  const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (delay) => {
    most = Math.max(most, ++running);
    await setTimeout(delay);
    running--;
    return delay * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('maps nothing to nothing', async () => {
  expect(await mapConcurrently([], 4, async (item) => item)).toEqual([]);
});
