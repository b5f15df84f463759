import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { seeAgain, seeContent, stampsOf } from '../../../../src/build/cache/seen-content.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();

/** Lets the clock stand some seconds later, so that files are no longer too fresh to be trusted. */
function later(): void {
  vi.setSystemTime(Date.now() + 10_000);
}

test('sees each file with its stamp, and none for what is too fresh', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    folder.put('a/b.md', '一');
    later();
    const fresh = folder.put('c.md', '二');
    utimesSync(fresh, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000));
    const seen = await seeContent(folder.path);
    expect(seen.walked.files).toEqual(['a/b.md', 'c.md']);
    const stamp = stampsOf(seen);
    expect(stamp('a/b.md')?.[0]).toBe(3);
    expect(stamp('c.md')).toBeUndefined();
    expect(stamp('none.md')).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('looks again at what has changed, come and gone, as a look at the whole folder would', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const file of ['a.md', 'b/a.md', 'b/c.md', 'd.md']) folder.put(file, '一');
    later();
    const seen = await seeContent(folder.path);
    folder.put('a.md', '一二三');
    folder.put('b/b.md', '二');
    folder.put('e.md', '二');
    folder.put('0.md', '二');
    rmSync(join(folder.path, 'd.md'));
    later();
    const changed = new Set(['a.md', 'b/b.md', 'e.md', '0.md', 'd.md', 'came-and-went.md']);
    expect(seeAgain(folder.path, seen, changed)).toEqual(await seeContent(folder.path));
  } finally {
    vi.useRealTimers();
  }
});

test('cannot say from one place what has become of a folder, a link or what was one', async () => {
  folder.put('a/b.md', '一');
  folder.put('c.md', '一');
  symlinkSync('/etc/hostname', join(folder.path, 'link.md'));
  const seen = await seeContent(folder.path);
  const sees = (file: string) => seeAgain(folder.path, seen, new Set([file])) !== undefined;
  expect(sees('c.md')).toBe(true);
  expect(sees('a')).toBe(false);
  expect(sees('link.md')).toBe(false);
  folder.put('new/d.md', '一');
  expect(sees('new/d.md')).toBe(false);
  rmSync(join(folder.path, 'link.md'));
  expect(sees('link.md')).toBe(false);
  rmSync(join(folder.path, 'a'), { recursive: true });
  expect(sees('a')).toBe(false);
  rmSync(join(folder.path, 'c.md'));
  symlinkSync('/etc/hostname', join(folder.path, 'c.md'));
  expect(sees('c.md')).toBe(false);
});
