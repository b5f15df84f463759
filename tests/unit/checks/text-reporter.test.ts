import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/checks/reporters/code-frame.ts';
import { reportText, summarize } from '../../../src/checks/reporters/text.ts';
import { makeVisible, widthOf } from '../../../src/checks/reporters/visible-text.ts';
import type { Diagnostic, Severity } from '../../../src/schema/diagnostic.ts';

const FILE = 'agencies/sfb/policies/2019/flood.md';

function diagnose(severity: Severity, parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'field-type',
    severity,
    file: FILE,
    line: 3,
    column: 13,
    message: '值不对',
    hint: '改成主动公开',
    ...parts,
  };
}

const SOURCE = '---\ntitle: 通知\ndisclosure: 公开\nreview: 通过\n---\n';

describe('reportText', () => {
  it('says where, how grave, what, and what to do, with the lines around', () => {
    const report = reportText([diagnose('error')], { sources: () => SOURCE, color: false });
    expect(report.split('\n')).toEqual([
      `${FILE}:3:13 错误 值不对 [field-type]`,
      '  2 | title: 通知',
      '  3 | disclosure: 公开',
      '    |             ^',
      '  4 | review: 通过',
      '  → 改成主动公开',
      '',
      '共 1 个错误',
      '',
    ]);
  });

  it('does without the lines of a file that cannot be read', () => {
    const report = reportText([diagnose('warning')], { sources: () => undefined, color: false });
    expect(report).toBe(`${FILE}:3:13 警告 值不对 [field-type]\n  → 改成主动公开\n\n共 1 个警告\n`);
  });

  it('colours on demand only', () => {
    const options = { sources: () => SOURCE };
    const plain = reportText([diagnose('error')], { ...options, color: false });
    const coloured = reportText([diagnose('error')], { ...options, color: true });
    expect(plain).not.toContain('\x1b');
    expect(coloured).toContain('\x1b[31m错误\x1b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are such.
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  it('never passes control characters on to the terminal', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(5),
        fc.nat(50),
        (text, source, line, column) => {
          const found = diagnose('error', {
            message: text,
            hint: text,
            file: text,
            line: line + 1,
            column: column + 1,
          });
          const report = reportText([found], { sources: () => source, color: false });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass.
          expect(report).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
          expect(report.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('shows control characters as signs', () => {
    expect(makeVisible('a\x1b[31mb\x00\x7f\u202e')).toBe('a␛[31mb␀␡<U+202E>');
  });
});

describe('summarize', () => {
  it('counts each severity', () => {
    const found = [
      diagnose('error'),
      diagnose('warning'),
      diagnose('error'),
      diagnose('error'),
      diagnose('hint'),
    ];
    expect(summarize(found)).toBe('共 3 个错误、1 个警告、1 个提示');
    expect(summarize(found.slice(0, 4))).toBe('共 3 个错误、1 个警告');
    expect(summarize([])).toBe('没有发现问题');
  });
});

describe('codeFrame', () => {
  it('puts the caret below wide characters', () => {
    expect(codeFrame('各单位（见表）：x\n', 1, 9)).toEqual([
      '1 | 各单位（见表）：x',
      `  | ${' '.repeat(16)}^`,
    ]);
    expect(codeFrame('a\u0301b', 1, 3)[1]).toBe('  |  ^');
    expect(codeFrame('𠮷x', 1, 3)[1]).toBe('  |   ^');
    expect(codeFrame('\t- x', 1, 4)).toEqual(['1 |  - x', '  |    ^']);
  });

  it('stays in the file', () => {
    expect(codeFrame('a\nb\n', 9, 1)).toEqual([]);
    expect(codeFrame('a\r\nb', 2, 99)).toEqual(['1 | a', '2 | b', '  |  ^']);
    expect(codeFrame('\ufeffa', 1, 1)).toEqual(['1 | a', '  | ^']);
    expect(codeFrame('', 1, 1)).toEqual(['1 | ', '  | ^']);
  });

  it('aligns numbers of different length', () => {
    const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(codeFrame(text, 9, 1)).toEqual([' 8 | line 8', ' 9 | line 9', '   | ^', '10 | line 10']);
  });

  it('keeps the place in view in a long line, and the caret below it', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (before, after) => {
        const [shown = '', caret = ''] = codeFrame(
          `${'各'.repeat(before)}X${'位'.repeat(after)}`,
          1,
          before + 1,
        );
        expect(widthOf(shown)).toBeLessThanOrEqual(80);
        expect(widthOf(shown.slice(0, shown.indexOf('X')))).toBe(caret.indexOf('^'));
      }),
    );
  });
});
