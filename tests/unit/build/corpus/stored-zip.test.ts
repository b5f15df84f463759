import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedZip } from '../../../../src/build/corpus/stored-zip.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.runIf(hasPython)('another program finds the entries whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lanmu-zip-'));
  try {
    const file = join(folder, 'a.zip');
    await writeFile(file, storedZip({ 'a.txt': '甲\n', 'b/c.xml': '<x/>' }));
    const script = `import zipfile, sys
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print('|'.join(name + '=' + archive.read(name).decode() for name in archive.namelist()))`;
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })).toBe(
      'a.txt=甲\n|b/c.xml=<x/>\n',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the same entries give the same bytes', () => {
  expect(storedZip({ a: '甲' })).toEqual(storedZip({ a: '甲' }));
  expect(storedZip({ a: '甲' })).not.toEqual(storedZip({ a: '乙' }));
});
