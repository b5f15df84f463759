import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEntryLog, readLogHead, writeEntryLog } from '../../../../src/build/cache/entry-log.ts';
import { damaged } from '../damage.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();
const path = () => `${folder.path}/cache/records.log`;
const ENTRIES = ['{"file":"一"}', '', '{"file":"二","read":{"文":"字"}}', 'x'.repeat(3000)];

/** The entries of a log as it lies there. */
function entriesOf(isWritable = false): string[] {
  const found: string[] = [];
  openEntryLog(path(), isWritable, (entry) => found.push(entry)).close();
  return found;
}

describe('a log of entries', () => {
  test('gives back what was written, and its head', () => {
    writeEntryLog(path(), 'head', ENTRIES);
    expect(readLogHead(path())).toBe('head');
    expect(entriesOf()).toEqual(ENTRIES);
  });

  test('has no head where there is none', () => {
    expect(readLogHead(path())).toBeUndefined();
    folder.put('cache/records.log', '');
    expect(readLogHead(path())).toBeUndefined();
    folder.put('cache/records.log', 'no checksum, no line break');
    expect(readLogHead(path())).toBeUndefined();
  });

  test('grows', () => {
    writeEntryLog(path(), 'head', ['one']);
    const log = openEntryLog(path(), true, () => {});
    log.append('two');
    log.append('三');
    expect(log.length).toBe(3);
    log.close();
    expect(entriesOf()).toEqual(['one', 'two', '三']);
  });

  test('takes more than it gathers at a time', () => {
    writeEntryLog(path(), 'head', []);
    const log = openEntryLog(path(), true, () => {});
    const long = Array.from({ length: 30 }, (_, index) => String(index).padStart(100_000, '-'));
    for (const entry of long) log.append(entry);
    log.close();
    expect(entriesOf()).toEqual(long);
  });

  test('drops an end that a crash has torn, and grows from there', () => {
    writeEntryLog(path(), 'head', ['one', 'two']);
    appendFileSync(path(), '0123abcd{"file":"hal');
    const log = openEntryLog(path(), true, () => {});
    expect(log.length).toBe(2);
    log.append('three');
    log.close();
    expect(entriesOf()).toEqual(['one', 'two', 'three']);
  });

  test('is not touched by who may not write', () => {
    writeEntryLog(path(), 'head', ['one']);
    appendFileSync(path(), 'torn');
    const before = readFileSync(path());
    const log = openEntryLog(path(), false, () => {});
    log.append('two');
    log.close();
    expect(readFileSync(path())).toEqual(before);
  });

  test('is written whole in the place of another, with nothing left beside it', () => {
    writeEntryLog(path(), 'head', ['one']);
    const { ino } = statSync(path());
    writeEntryLog(path(), 'other', ['two']);
    expect(readLogHead(path())).toBe('other');
    expect(entriesOf()).toEqual(['two']);
    expect(statSync(path()).ino).not.toBe(ino);
    expect(readdirSync(dirname(path()))).toEqual(['records.log']);
  });

  test('gives only what was written, in its order, whichever bytes are changed or missing', () => {
    writeEntryLog(path(), 'head', ENTRIES);
    const whole = readFileSync(path());
    fc.assert(
      fc.property(damaged(whole), (bytes) => {
        writeFileSync(path(), bytes);
        expect([undefined, 'head']).toContain(readLogHead(path()));
        const found = entriesOf(true);
        expect(found).toEqual(ENTRIES.slice(0, found.length));
        // What could be read is what is left.
        expect(entriesOf()).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});
