import { rmSync, utimesSync } from 'node:fs';
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

test('looks again at what has changed, and says when it cannot', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    folder.put('a.md', '一');
    folder.put('b.md', '二');
    later();
    const seen = await seeContent(folder.path);
    const before = stampsOf(seen)('b.md');
    folder.put('a.md', '一二三');
    later();
    expect(seeAgain(folder.path, seen, ['a.md'])).toBe(true);
    expect(stampsOf(seen)('a.md')?.[0]).toBe(9);
    expect(stampsOf(seen)('b.md')).toEqual(before);
    rmSync(join(folder.path, 'a.md'));
    expect(seeAgain(folder.path, seen, ['a.md'])).toBe(true);
    expect(stampsOf(seen)('a.md')).toBeUndefined();
    folder.put('c.md', '三');
    expect(seeAgain(folder.path, seen, ['c.md'])).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});
