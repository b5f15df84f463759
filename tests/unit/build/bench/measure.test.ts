import { describe, expect, test } from 'vitest';
import { measureProcess } from '../../../../src/build/bench/measure.ts';

const MEGABYTE = 1e6;

/** A program that holds memory and burns CPU for a while; through a child of its own, if `nested`. */
function program(megabytes: number, milliseconds: number, nested = false): string {
  const work = `
    const held = Buffer.alloc(${megabytes * MEGABYTE}, 1);
    const start = process.cpuUsage();
    const used = () => { const { user, system } = process.cpuUsage(start); return (user + system) / 1000; };
    while (used() < ${milliseconds}) Math.sqrt(held[0]);`;
  return nested
    ? `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(work)}])`
    : work;
}

const measureWork = (...work: Parameters<typeof program>) =>
  measureProcess(process.execPath, ['-e', program(...work)]);

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test.each([false, true])(
    'CPU time and memory show, in a grandchild too (%s)',
    async (nested) => {
      const { exitCode, wallSeconds, cpuSeconds = 0, peakBytes = 0 } = await measureWork(200, 700, nested);
      expect(exitCode).toBe(0);
      expect(cpuSeconds).toBeGreaterThan(0.6);
      expect(cpuSeconds).toBeLessThan(6);
      expect(wallSeconds).toBeGreaterThan(0.5);
      expect(peakBytes).toBeGreaterThan(200 * MEGABYTE);
      expect(peakBytes).toBeLessThan(700 * MEGABYTE);
    },
    30_000,
  );

  test('each run is measured for itself', async () => {
    const large = await measureWork(300, 600);
    const small = await measureWork(1, 50);
    expect(small.cpuSeconds).toBeLessThan(large.cpuSeconds ?? 0);
    expect(small.peakBytes).toBeLessThan(large.peakBytes ?? 0);
  }, 30_000);
});

test('tells what the program said and how it ended', async () => {
  const measured = await measureProcess(process.execPath, [
    '-e',
    'console.log("甲"); console.error("乙"); process.exitCode = 3',
  ]);
  expect(measured).toMatchObject({ exitCode: 3, stdout: '甲\n', stderr: '乙\n' });
}, 30_000);

test('a program that does not exist is an error', async () => {
  await expect(measureProcess('/no/such/program', [])).rejects.toThrow('ENOENT');
});
