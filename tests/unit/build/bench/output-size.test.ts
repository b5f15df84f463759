import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureOutput } from '../../../../src/build/bench/output-size.ts';

test('counts files, pages and bytes, at any depth', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lanmu-output-'));
  try {
    expect(measureOutput(folder)).toEqual({ files: 0, bytes: 0, pages: 0, meanPageBytes: 0 });
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'index.html'), 'x'.repeat(10));
    await writeFile(join(folder, 'a/b/c.html'), 'x'.repeat(20));
    await writeFile(join(folder, 'a/d.pdf'), 'x'.repeat(5));
    expect(measureOutput(folder)).toEqual({ files: 3, bytes: 35, pages: 2, meanPageBytes: 15 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
