import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runByHost } from '../../../../src/build/links/run-by-host.ts';

it('works on each item once, on no more of a host and in all than is allowed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 3 })), { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      async (items, perHost, inAll) => {
        const done: unknown[] = [];
        const active = new Map<string, number>();
        let most = 0;
        await runByHost(
          items,
          ([host]) => host,
          async (item) => {
            const [host, turns] = item;
            active.set(host, (active.get(host) ?? 0) + 1);
            expect(active.get(host)).toBeLessThanOrEqual(perHost);
            most = Math.max(
              most,
              [...active.values()].reduce((sum, each) => sum + each, 0),
            );
            for (let turn = 0; turn < turns; turn += 1) await setImmediate();
            active.set(host, (active.get(host) ?? 0) - 1);
            done.push(item);
          },
          { perHost, inAll },
        );
        expect(new Set(done)).toEqual(new Set(items));
        expect(done).toHaveLength(items.length);
        expect(most).toBeLessThanOrEqual(inAll);
      },
    ),
    { numRuns: 50 },
  );
});

it('asks as many hosts at a time as it may', async () => {
  const begun: string[] = [];
  const never = new Promise<void>(() => undefined);
  void runByHost(
    ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'],
    (item) => item.charAt(0),
    (item) => {
      begun.push(item);
      return never;
    },
    { perHost: 2, inAll: 4 },
  );
  await setImmediate();
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
});
