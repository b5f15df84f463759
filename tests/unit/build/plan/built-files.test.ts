import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type BuiltOutput,
  encodeBuiltOutput,
  hashBytes,
  isIntact,
  lookAtFile,
  readBuiltOutput,
  writeBuiltOutput,
} from '../../../../src/build/plan/built-files.ts';
import { damaged } from '../damage.ts';
import { CACHE_FOLDER, useTemporaryCache } from '../temporary-cache.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

vi.mock('../../../../src/build/project.ts', () => import('../temporary-cache.ts'));
useTemporaryCache();

const out = useTemporaryFolder();

const NOTHING: BuiltOutput = { fingerprint: '', documents: 0, diagnostics: [], files: new Map() };
const FILES: BuiltOutput['files'] = new Map([
  [
    'index.html',
    {
      inputs: 'c s    2019-12-01',
      files: [{ path: 'index.html', size: 12, time: 1575158400123.456, hash: 'abc' }],
    },
  ],
  [
    '附件/',
    {
      inputs: '     ',
      files: [
        { path: '附件/一.txt', size: 0, time: 0, hash: '' },
        { path: '附件/二.txt', size: 1, time: 1, hash: 'x', source: 's' },
      ],
    },
  ],
]);

const BUILT: BuiltOutput = {
  fingerprint: 'f',
  documents: 2,
  diagnostics: [
    {
      rule: 'file-stray',
      severity: 'warning',
      file: 'a.md',
      line: 1,
      column: 2,
      message: '放错了',
      hint: '移走',
    },
  ],
  files: FILES,
};

/** What was read of a record, without the record's own words. */
function readBack(): BuiltOutput {
  const read = readBuiltOutput('/srv/dist');
  const files = [...read.files].map(([planned, { inputs, files }]) => [planned, { inputs, files }] as const);
  return { ...read, files: new Map(files) };
}

function recordFile(): string {
  const [name = ''] = readdirSync(join(CACHE_FOLDER, 'built'));
  return join(CACHE_FOLDER, 'built', name);
}

describe('the record of what lies in an output folder', () => {
  test('is read as it was written', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    expect(readBack()).toEqual(BUILT);
  });

  test('is written again as it was, with what has come and without what has gone', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    const read = readBuiltOutput('/srv/dist');
    expect(encodeBuiltOutput(read)).toEqual(encodeBuiltOutput(BUILT));
    const [[first = '', index] = [], [folder = ''] = []] = read.files;
    if (!index) throw new Error('Nothing was read.');
    const added = { inputs: 'c     ', files: [{ path: '新.html', size: 3, time: 0.1, hash: 'h' }] };
    const files = new Map([
      [first, index],
      ['新.html', added],
    ]);
    writeBuiltOutput('/srv/dist', encodeBuiltOutput({ ...read, files }));
    expect(readBack().files.has(folder)).toBe(false);
    expect(readBack().files.get(first)).toEqual(FILES.get(first));
    expect(readBack().files.get('新.html')).toEqual(added);
  });

  test('is of one folder', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    expect(readBuiltOutput('/srv/other')).toEqual(NOTHING);
  });

  test('is replaced by the next, and nothing unfinished is left', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(NOTHING));
    expect(readBuiltOutput('/srv/dist')).toEqual(NOTHING);
    expect(readdirSync(join(CACHE_FOLDER, 'built'))).toHaveLength(1);
  });

  test('says nothing once a byte of it is another, or its end is missing', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    const file = recordFile();
    const whole = readFileSync(file);
    fc.assert(
      fc.property(damaged(whole), (bytes) => {
        writeFileSync(file, bytes);
        expect(readBuiltOutput('/srv/dist')).toEqual(NOTHING);
      }),
    );
  });

  test('says nothing where a folder is in its place', () => {
    writeBuiltOutput('/srv/dist', encodeBuiltOutput(BUILT));
    const file = recordFile();
    rmSync(file);
    mkdirSync(file);
    expect(readBuiltOutput('/srv/dist')).toEqual(NOTHING);
  });
});

describe('whether a file is as it was written', () => {
  function write(bytes = 'bytes') {
    out.put('a/b.html', bytes);
    return lookAtFile(out.path, 'a/b.html', hashBytes(bytes));
  }
  const place = () => join(out.path, 'a/b.html');

  test('it is, by its size and time', () => {
    const written = write();
    expect(isIntact(out.path, written)).toBe(true);
    // Neither the size nor the time differs, so the bytes are not looked at.
    expect(isIntact(out.path, { ...written, hash: 'another' })).toBe(true);
  });

  test('it is, by its bytes, where only its time differs', () => {
    const written = write();
    utimesSync(place(), 1, 1);
    expect(isIntact(out.path, written)).toBe(true);
  });

  test('other bytes of another time', () => {
    const written = write();
    writeFileSync(place(), 'BYTES');
    utimesSync(place(), 1, 1);
    expect(isIntact(out.path, written)).toBe(false);
  });

  test('another size, though of the same time', () => {
    const written = write();
    writeFileSync(place(), 'more bytes');
    utimesSync(place(), written.time / 1000, written.time / 1000);
    expect(isIntact(out.path, written)).toBe(false);
  });

  test('nothing, a folder, or a link to the same bytes in its place', () => {
    const written = write();
    renameSync(place(), join(out.path, 'elsewhere.html'));
    expect(isIntact(out.path, written)).toBe(false);
    mkdirSync(place());
    expect(isIntact(out.path, written)).toBe(false);
    rmSync(place(), { recursive: true });
    symlinkSync(join(out.path, 'elsewhere.html'), place());
    expect(isIntact(out.path, written)).toBe(false);
  });
});
