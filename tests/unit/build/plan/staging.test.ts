import { linkSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashBytes, isIntact } from '../../../../src/build/plan/built-files.ts';
import { openStaging, type Staging } from '../../../../src/build/plan/staging.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();
const inStaging = (file: string) => join(folder.path, 'staging', file);
const inOut = (file: string) => join(folder.path, 'out', file);

function open(): Staging {
  return openStaging(join(folder.path, 'staging'));
}

test('writes files with the folders above them, and notes them as they are', () => {
  const staging = open();
  staging.write('a/b/c.html', '网页');
  expect(readFileSync(inStaging('a/b/c.html'), 'utf8')).toBe('网页');
  const [file] = staging.filesOf('a/b/c.html');
  expect(file).toMatchObject({ path: 'a/b/c.html', size: 6, hash: hashBytes('网页') });
  expect(file && isIntact(staging.path, file)).toBe(true);
});

test('never writes into a file that the published output shares', () => {
  const staging = open();
  linkSync(folder.put('out/page.html', 'published'), inStaging('page.html'));
  expect(() => staging.write('page.html', 'new')).toThrow('EEXIST');
  expect(readFileSync(inOut('page.html'), 'utf8')).toBe('published');
});

test('never writes through a link that lies in its way', () => {
  const staging = open();
  const target = folder.put('elsewhere.txt', 'untouched');
  symlinkSync(target, inStaging('page.html'));
  expect(() => staging.write('page.html', 'new')).toThrow('EEXIST');
  linkSync(target, inStaging('other.html'));
  expect(() => staging.write('other.html', 'new')).toThrow('EEXIST');
  expect(readFileSync(target, 'utf8')).toBe('untouched');
});

test('places a file of a cache by a link, and knows its hash', () => {
  const staging = open();
  const source = folder.put('cache/file', 'stored');
  staging.place('files/a.txt', source);
  staging.place('files/b.txt', source, 'known');
  expect(statSync(inStaging('files/a.txt')).ino).toBe(statSync(source).ino);
  expect(staging.filesOf('files/a.txt')[0]?.hash).toBe(hashBytes('stored'));
  expect(staging.filesOf('files/b.txt')[0]?.hash).toBe('known');
});

test('finds what another program has written into a planned folder', () => {
  const staging = open();
  folder.put('staging/search/z.gz', 'z');
  folder.put('staging/search/index/a', 'a');
  folder.put('staging/other.html', 'other');
  const files = staging.filesOf('search/');
  expect(files.map(({ path }) => path)).toEqual(['search/index/a', 'search/z.gz']);
  expect(files.every((file) => isIntact(staging.path, file))).toBe(true);
});

test('a file that was planned and not made is a mistake of ours', () => {
  expect(() => open().filesOf('a.html')).toThrow('a.html was planned but not made');
});
