import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchTree } from '../../../../src/build/dev/watch-tree.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();
const told: string[] = [];
let stop = () => {};
afterEach(() => stop());

function watch(): void {
  told.length = 0;
  stop = watchTree(folder.path, (path) => told.push(relative(folder.path, path)));
}

/** Waits until something at a path was told, and forgets all that was. */
async function expectTold(path: string): Promise<void> {
  await vi.waitFor(() => expect(told).toContain(path), { timeout: 5000, interval: 20 });
  told.length = 0;
}

test('tells of files that change, come and go, however deep', async () => {
  folder.put('a/b/old.md', '一');
  watch();
  folder.put('a/b/old.md', '二');
  await expectTold('a/b/old.md');
  folder.put('a/b/new.md', '一');
  await expectTold('a/b/new.md');
  rmSync(join(folder.path, 'a/b/old.md'));
  await expectTold('a/b/old.md');
});

test('goes on in folders that come later, under another name, or in the place of others', async () => {
  folder.put('a/b/old.md', '一');
  watch();
  mkdirSync(join(folder.path, 'c/d'), { recursive: true });
  await expectTold('c');
  folder.put('c/d/new.md', '一');
  await expectTold('c/d/new.md');

  renameSync(join(folder.path, 'a'), join(folder.path, 'e'));
  await expectTold('e');
  folder.put('e/b/old.md', '二');
  await expectTold('e/b/old.md');

  rmSync(join(folder.path, 'e'), { recursive: true });
  await expectTold('e');
  folder.put('e/b/again.md', '一');
  await expectTold('e');
  folder.put('e/b/again.md', '二');
  await expectTold('e/b/again.md');
});

test('says nothing of what editors’ programs leave behind, nor once it has ended', async () => {
  folder.put('.git/index', '');
  watch();
  folder.put('.git/index', '1');
  folder.put('~$old.md', '');
  folder.put('old.md', '一');
  await vi.waitFor(() => expect(told).toContain('old.md'));
  expect(told.filter((path) => path !== 'old.md')).toEqual([]);
  stop();
  told.length = 0;
  writeFileSync(join(folder.path, 'old.md'), '二');
  await new Promise((done) => setTimeout(done, 100));
  expect(told).toEqual([]);
});
