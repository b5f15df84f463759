import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../../src/build/files-below.ts';
import { bringInStep, removeFiles } from '../../../src/build/standby.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const folder = useTemporaryFolder();
const out = () => join(folder.path, 'out');
const standby = () => join(folder.path, 'standby');

function expectInStep(files: readonly string[]): void {
  expect(filesBelow(standby())).toEqual([...files].sort());
  for (const file of files) expect(statSync(join(standby(), file)).ino).toBe(statSync(join(out(), file)).ino);
}

/** Every folder below one, by its path. */
function foldersBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a standby', () => {
  test('is made where there is none, by links and without what is not asked for', () => {
    folder.put('out/a/b/c.html', 'c');
    folder.put('out/index.html', 'index');
    folder.put('out/damaged.html', 'damaged');
    bringInStep(standby(), out(), ['index.html', 'a/b/c.html']);
    expectInStep(['index.html', 'a/b/c.html']);
  });

  test('loses what the output no longer has, and takes what is new or other there', () => {
    folder.put('out/a.html', 'new');
    folder.put('out/b/new.html', 'new');
    folder.put('standby/a.html', 'old');
    folder.put('standby/b.d/deep/withdrawn.html', 'old');
    bringInStep(standby(), out(), ['a.html', 'b/new.html']);
    expectInStep(['a.html', 'b/new.html']);
    expect(readFileSync(join(standby(), 'a.html'), 'utf8')).toBe('new');
    expect(existsSync(join(standby(), 'b.d'))).toBe(false);
  });

  test('takes a file in the place of a folder, and a folder in the place of a file', () => {
    folder.put('out/a', 'a');
    folder.put('out/b/c', 'c');
    folder.put('standby/a/x', 'x');
    folder.put('standby/b', 'b');
    bringInStep(standby(), out(), ['a', 'b/c']);
    expectInStep(['a', 'b/c']);
  });

  test('never reaches through a symbolic link', () => {
    const elsewhere = folder.put('elsewhere/kept.html', 'kept');
    folder.put('out/x/kept.html', 'published');
    mkdirSync(standby());
    symlinkSync(dirname(elsewhere), join(standby(), 'x'));
    bringInStep(standby(), out(), ['x/kept.html']);
    expectInStep(['x/kept.html']);
    expect(readFileSync(elsewhere, 'utf8')).toBe('kept');
  });

  test('is in step whatever it held before', () => {
    const file = fc.constantFrom('a', 'b/a', 'b/c', 'b/d/a', 'c/a', 'd');
    const state = fc.constantFrom('none', 'same', 'other');
    fc.assert(
      fc.property(
        fc.uniqueArray(file),
        fc.dictionary(file, state),
        fc.boolean(),
        (wanted, before, isKnown) => {
          for (const path of [out(), standby()]) rmSync(path, { recursive: true, force: true });
          for (const each of wanted) folder.put(`out/${each}`, each);
          for (const [each, how] of Object.entries(before)) {
            if (how === 'other') folder.put(`standby/${each}`, 'old');
            if (how !== 'same' || !wanted.some((file) => file === each)) continue;
            mkdirSync(dirname(join(standby(), each)), { recursive: true });
            linkSync(join(out(), each), join(standby(), each));
          }
          const known = isKnown
            ? new Map(wanted.map((each) => [each, statSync(join(out(), each))] as const))
            : undefined;
          bringInStep(standby(), out(), wanted, known);
          expectInStep(wanted);
          for (const each of foldersBelow(standby())) expect(readdirSync(each)).not.toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('files that are removed', () => {
  test('go with the folders that they leave empty, and no others', async () => {
    for (const file of ['a/b/c/gone', 'a/b/gone', 'a/kept', 'd/gone']) folder.put(`out/${file}`, file);
    await removeFiles(out(), ['a/b/gone', 'a/b/c/gone', 'd/gone']);
    expect(readdirSync(out(), { recursive: true }).sort()).toEqual(['a', 'a/kept']);
  });

  test('may be gone already', async () => {
    folder.put('out/kept', 'kept');
    await removeFiles(out(), ['gone', 'a/b/gone']);
    expect(readdirSync(out())).toEqual(['kept']);
  });

  test('leave the folder itself', async () => {
    folder.put('out/gone', 'gone');
    await removeFiles(out(), ['gone']);
    expect(readdirSync(out())).toEqual([]);
  });
});
