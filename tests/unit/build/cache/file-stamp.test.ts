import { appendFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSameStamp, stampOf } from '../../../../src/build/cache/file-stamp.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();
afterEach(() => {
  vi.useRealTimers();
});

/** The clock so many seconds from now: what was written in the test is as old then. */
function later(seconds: number): void {
  vi.useFakeTimers({ now: Date.now() + seconds * 1000, toFake: ['Date'] });
}

describe('a file’s stamp', () => {
  test('is the same while nothing is done to the file', () => {
    const path = folder.put('a.md', 'text');
    later(10);
    const stamp = stampOf(path);
    expect(stamp).toBeDefined();
    expect(isSameStamp(stamp, stampOf(path))).toBe(true);
  });

  test('cannot be had of what is not there, of what was written a moment ago, or will be', () => {
    expect(stampOf(`${folder.path}/none.md`)).toBeUndefined();
    const path = folder.put('a.md', 'text');
    expect(stampOf(path)).toBeUndefined();
    later(10);
    expect(stampOf(path)).toBeDefined();
    utimesSync(path, 4_000_000_000, 4_000_000_000);
    expect(stampOf(path)).toBeUndefined();
  });

  test('tells other bytes of the same size and time of modification', async () => {
    const path = folder.put('a.md', 'text');
    const { mtime, atime } = statSync(path);
    later(10);
    const before = stampOf(path);
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(path, 'TEXT');
    utimesSync(path, atime, mtime);
    expect(isSameStamp(before, stampOf(path))).toBe(false);
  });

  test('tells a longer file, and another in its place', async () => {
    const path = folder.put('a.md', 'text');
    const other = folder.put('b.md', 'TEXT');
    later(10);
    const before = stampOf(path);
    renameSync(other, path);
    const after = stampOf(path);
    expect(isSameStamp(before, after)).toBe(false);
    appendFileSync(path, 'more');
    expect(isSameStamp(after, stampOf(path))).toBe(false);
  });

  test('none is the same as none', () => {
    expect(isSameStamp(undefined, undefined)).toBe(false);
    expect(isSameStamp([1, 2, 3, 4], undefined)).toBe(false);
    expect(isSameStamp(undefined, [1, 2, 3, 4])).toBe(false);
  });
});
