import { linkSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('taking over what the last build made of the same', () => {
  const BUILT = (damaged: readonly string[] = []) => {
    const last = openStaging(join(folder.path, 'out'));
    last.write('bodies/0', 'one', 'source of one');
    last.write('bodies/1', 'two');
    const files = new Map([['bodies/', { inputs: '', files: last.filesOf('bodies/') }]]);
    return openStaging(join(folder.path, 'staging'), {
      folder: last.path,
      files,
      damaged: new Set(damaged),
    });
  };

  test('links it, wherever it lay, and can be taken over again', () => {
    const staging = BUILT();
    expect(staging.takeOver('bodies/7', 'source of one')).toBe(true);
    expect(statSync(inStaging('bodies/7')).ino).toBe(statSync(inOut('bodies/0')).ino);
    const [file] = staging.filesOf('bodies/');
    expect(file).toMatchObject({ path: 'bodies/7', hash: hashBytes('one'), source: 'source of one' });
    expect(file && isIntact(staging.path, file)).toBe(true);
  });

  test('there is nothing of another source, of none that is known, or where nothing was built', () => {
    const staging = BUILT();
    expect(staging.takeOver('bodies/1', 'source of two')).toBe(false);
    expect(open().takeOver('bodies/1', 'source of one')).toBe(false);
    expect(staging.filesOf('bodies/')).toEqual([]);
  });

  test('what is no longer as it was left is made anew', () => {
    expect(BUILT(['bodies/0']).takeOver('bodies/0', 'source of one')).toBe(false);
  });
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
