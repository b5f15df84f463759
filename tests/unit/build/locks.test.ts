import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BusyError, takeAstro, takeContentCache, takeOutput } from '../../../src/build/locks.ts';
import { CACHE_FOLDER, useTemporaryCache } from './temporary-cache.ts';

vi.mock('../../../src/build/project.ts', async () => ({
  PROJECT_ROOT: (await import('./temporary-cache.ts')).CACHE_FOLDER,
}));
useTemporaryCache();

const FOLDER = join(CACHE_FOLDER, '.lanmu/locks');

/** Leaves the lock of Astro as another process would. */
function leave(words: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'astro'), words);
}

test('an output is one build’s at a time, and free again after it', () => {
  const release = takeOutput('/srv/dist');
  expect(() => takeOutput('/srv/dist')).toThrow(BusyError);
  takeOutput('/srv/other')();
  release();
  takeOutput('/srv/dist')();
  expect(readdirSync(FOLDER)).toEqual([]);
});

test('who comes second to a cache does not get it', () => {
  const release = takeContentCache('/srv/content');
  expect(release).toBeDefined();
  expect(takeContentCache('/srv/content')).toBeUndefined();
  release?.();
});

test('while dev runs nobody gets Astro, and learns which file says so', async () => {
  leave(`${process.ppid} dev`);
  await expect(takeAstro('build')).rejects.toThrow('.lanmu/locks/astro');
});

test.each([
  ['of a process that is no more', '4194305 dev'],
  ['of an earlier process of the same number', `${process.pid} dev`],
  ['without words', ''],
])('a lock %s is nobody’s', async (_whose, words) => {
  leave(words);
  (await takeAstro('dev'))();
  expect(existsSync(join(FOLDER, 'astro'))).toBe(false);
});

test('who wants Astro waits for a build that compiles', async () => {
  const release = await takeAstro('build');
  let isTaken = false;
  const second = takeAstro('build').then((releaseSecond) => {
    isTaken = true;
    releaseSecond();
  });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(isTaken).toBe(false);
  release();
  await second;
  expect(isTaken).toBe(true);
});
