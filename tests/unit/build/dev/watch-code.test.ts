import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCodeFiles } from '../../../../src/build/code/code-files.ts';
import { watchCode } from '../../../../src/build/dev/watch-code.ts';
import { CACHE_FOLDER as PROJECT } from '../temporary-cache.ts';

vi.mock('../../../../src/build/project.ts', async () => ({
  PROJECT_ROOT: (await import('../temporary-cache.ts')).CACHE_FOLDER,
}));

const TEMPLATE = join(PROJECT, 'src/site/a.astro');
const told = vi.fn();
let stop = () => {};

beforeEach(() => {
  for (const folder of ['public', 'src/site']) mkdirSync(join(PROJECT, folder), { recursive: true });
  for (const name of ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'])
    writeFileSync(join(PROJECT, name), '{}');
  writeFileSync(TEMPLATE, '一');
  stop = watchCode(readCodeFiles(), told);
});
afterEach(() => {
  stop();
  told.mockClear();
});
afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

const quiet = () => new Promise((done) => setTimeout(done, 400));
const expectTold = (times: number) =>
  vi.waitFor(() => expect(told).toHaveBeenCalledTimes(times), { timeout: 5000, interval: 20 });

test('code that has become another is told of, wherever it lies', async () => {
  writeFileSync(TEMPLATE, '二');
  await expectTold(1);
  writeFileSync(join(PROJECT, 'public/b.svg'), '一');
  await expectTold(2);
  writeFileSync(join(PROJECT, 'astro.config.mjs'), '{ }');
  await expectTold(3);
});

test('what is saved as it was is not, nor what is no code', async () => {
  writeFileSync(TEMPLATE, '一');
  utimesSync(TEMPLATE, new Date(), new Date());
  writeFileSync(join(PROJECT, 'notes.md'), '一');
  await quiet();
  expect(told).not.toHaveBeenCalled();
});
