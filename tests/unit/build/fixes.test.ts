import { hash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendFiles, mendText } from '../../../src/build/fixes.ts';
import type { Diagnostic, Fix } from '../../../src/schema/diagnostic.ts';
import { makeContent, makeRecord } from '../portal/content-factory.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const FILE = 'agencies/sfb/policies/a.md';

describe('mending a text', () => {
  it('makes several mendings of a line, whatever their order', () => {
    const fixes: Fix[] = [
      { line: 2, column: 5, length: 1, text: '。' },
      { line: 2, column: 1, length: 2, text: '各单位' },
      { line: 1, column: 2, length: 0, text: '！' },
    ];
    expect(mendText('甲\n单位:办.\n', fixes)).toEqual({ text: '甲！\n各单位:办。\n', count: 3 });
  });

  it('makes the first of those that overlap', () => {
    const fixes: Fix[] = [
      { line: 1, column: 2, length: 2, text: 'x' },
      { line: 1, column: 1, length: 2, text: 'y' },
      { line: 1, column: 1, length: 2, text: 'y' },
      { line: 1, column: 3, length: 1, text: 'z' },
    ];
    expect(mendText('abcd', fixes)).toEqual({ text: 'yzd', count: 2 });
  });

  it('leaves alone what does not lie in its line', () => {
    const fixes = [
      { line: 1, column: 3, length: 2, text: 'x' },
      { line: 3, column: 1, length: 0, text: 'x' },
      { line: 0, column: 1, length: 0, text: 'x' },
      { line: 1, column: 0, length: 1, text: 'x' },
    ];
    expect(mendText('abc\nd', fixes)).toEqual({ text: 'abc\nd', count: 0 });
  });

  it('keeps byte order mark, line ends and all that it does not mend', () => {
    const line = fc.stringMatching(/^[a-z各位，]{0,12}$/u);
    fc.assert(
      fc.property(
        fc.constantFrom('', '\ufeff'),
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 6 }),
        (mark, lines) => {
          // Each “各” is at fault, and becomes two other signs.
          const fixes = lines.flatMap(([text], index) =>
            [...text.matchAll(/各/g)].map((found) => ({
              line: index + 1,
              column: found.index + 1,
              length: 1,
              text: '某某',
            })),
          );
          const source = mark + lines.map(([text, end]) => text + end).join('');
          fc.pre(source.split(/\r\n?|\n/).length === lines.length + 1);
          expect(mendText(source, fixes)).toEqual({
            text: source.replaceAll('各', '某某'),
            count: fixes.length,
          });
        },
      ),
    );
  });
});

describe('mending files', () => {
  const folder = useTemporaryFolder();
  const WORDS = '\ufeff---\r\ntitle: 甲\r\n---\r\n\r\n单位各办。\r\n';

  function mend(bytes: string | Buffer, known: string | Buffer = bytes) {
    const path = folder.put(FILE, bytes);
    chmodSync(path, 0o640);
    const record = { ...makeRecord(FILE), hash: hash('sha256', known, 'hex') };
    const content = { ...makeContent({ documents: [record] }), root: folder.path };
    const found: Diagnostic = {
      rule: 'body-empty',
      severity: 'hint',
      file: FILE,
      line: 5,
      column: 1,
      message: '不对',
      hint: '改好',
      fix: { line: 5, column: 3, length: 1, text: '要' },
    };
    return { path, result: mendFiles(content, [found, { ...found, fix: undefined }]) };
  }

  it('writes what was meant, leaves the rest to the byte, and nothing beside', () => {
    const { path, result } = mend(WORDS);
    expect([...result.files]).toEqual([[FILE, 1]]);
    expect(readFileSync(path, 'utf8')).toBe(WORDS.replace('各', '要'));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(dirname(path))).toEqual(['a.md']);
  });

  it('leaves a file alone that has changed since it was read', () => {
    const { path, result } = mend(WORDS, `${WORDS}又一段。`);
    expect(result.files.size).toBe(0);
    expect([...result.skipped.keys()]).toEqual([FILE]);
    expect(readFileSync(path, 'utf8')).toBe(WORDS);
  });

  it('leaves a file alone that is no text, or is gone', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x0a, 0x0a]);
    const { path, result } = mend(bytes);
    expect([...result.skipped.keys()]).toEqual([FILE]);
    expect(readFileSync(path)).toEqual(bytes);
    const gone = { ...makeContent({ documents: [makeRecord(FILE)] }), root: join(folder.path, 'none') };
    const fix = { line: 1, column: 1, length: 0, text: 'x' };
    const found = {
      rule: 'x',
      severity: 'hint',
      file: FILE,
      line: 1,
      column: 1,
      message: '',
      hint: '',
      fix,
    } as const;
    expect(mendFiles(gone, [found]).skipped.size).toBe(1);
  });
});
