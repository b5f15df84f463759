import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pruneFileStore, storeFile } from '../../../../src/build/writers/file-store.ts';
import { CACHE_FOLDER, useTemporaryCache } from '../temporary-cache.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

vi.mock('../../../../src/build/project.ts', () => import('../temporary-cache.ts'));
useTemporaryCache();

const folder = useTemporaryFolder();
const LONG_AGO = new Date('2019-01-01');

function hashOf(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function storedFiles(): string[] {
  return readdirSync(CACHE_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

test('keeps a copy that is no link to the content’s own file', () => {
  const source = folder.put('a.txt', 'checked');
  const stored = storeFile(source, hashOf('checked'));
  writeFileSync(source, 'not checked');
  expect(readFileSync(stored, 'utf8')).toBe('checked');
});

test('makes a copy once', () => {
  const source = folder.put('a.txt', 'checked');
  const first = statSync(storeFile(source, hashOf('checked')));
  // The file itself is not even needed.
  rmSync(source);
  expect(statSync(storeFile(source, hashOf('checked'))).ino).toBe(first.ino);
});

test('takes no file that has changed since it was checked, and leaves nothing of it', () => {
  const source = folder.put('a.txt', 'changed meanwhile');
  expect(() => storeFile(source, hashOf('checked'))).toThrow(`${source} was changed during the build`);
  expect(storedFiles()).toEqual([]);
});

test('heals a copy that was changed through a published file, and does not touch that file', () => {
  const source = folder.put('a.txt', 'checked');
  const stored = storeFile(source, hashOf('checked'));
  const published = join(folder.path, 'published.txt');
  linkSync(stored, published);
  writeFileSync(published, 'by hand');
  expect(readFileSync(stored, 'utf8')).toBe('by hand');
  expect(readFileSync(storeFile(source, hashOf('checked')), 'utf8')).toBe('checked');
  expect(readFileSync(published, 'utf8')).toBe('by hand');
});

test('drops copies that nothing is linked to any more, and what was left unfinished', () => {
  const kept = storeFile(folder.put('a.txt', 'kept'), hashOf('kept'));
  const dropped = storeFile(folder.put('b.txt', 'dropped'), hashOf('dropped'));
  linkSync(kept, join(folder.path, 'published.txt'));
  writeFileSync(`${kept}.12345`, 'half');
  for (const file of [kept, dropped, `${kept}.12345`]) utimesSync(file, LONG_AGO, LONG_AGO);
  pruneFileStore();
  expect(existsSync(kept)).toBe(true);
  expect(existsSync(dropped)).toBe(false);
  expect(storedFiles()).toEqual([hashOf('kept')]);
});

test('leaves a copy that another build is about to link to', () => {
  const source = folder.put('a.txt', 'checked');
  const stored = storeFile(source, hashOf('checked'));
  utimesSync(stored, LONG_AGO, LONG_AGO);
  storeFile(source, hashOf('checked'));
  pruneFileStore();
  expect(existsSync(stored)).toBe(true);
});

test('has nothing to drop where there is nothing', () => {
  expect(() => pruneFileStore()).not.toThrow();
});
