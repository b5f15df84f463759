import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/source/plain-yaml.ts';

/** What the full reader's library makes of a text; undefined where it finds fault. */
function readFully(text: string): unknown {
  const document = parseDocument(text, { schema: 'core', stringKeys: true, logLevel: 'error' });
  if (document.errors.length + document.warnings.length > 0) return undefined;
  // A key without a value is undefined with us.
  const entries = Object.entries((document.toJS() ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? undefined]));
}

describe('the reader of plain YAML', () => {
  test('reads what front matter mostly is', () => {
    const text = [
      'title: 关于加强政务公开工作的通知',
      'publishedOn: 2019-12-01',
      'documentNumber: 临州办发〔2019〕104号',
      'keywords:',
      '  - 政务公开',
      '  - "季度：统计"',
      '  - 2018',
      'category: 10',
      'sample: true',
      "note: 'a: b'",
      'summary:',
      '',
      'reprint: false',
      'attachments:',
      '  - file: annex-1.pdf',
      '    title: 申报材料格式',
      '',
      '    pages: 12',
      '  - file: annex-2.pdf',
    ].join('\n');
    expect(readPlainYaml(text)).toEqual(readFully(text));
    expect(readPlainYaml(text)).toMatchObject({
      keywords: ['政务公开', '季度：统计', 2018],
      category: 10,
      attachments: [{ file: 'annex-1.pdf', title: '申报材料格式', pages: 12 }, { file: 'annex-2.pdf' }],
    });
  });

  test.each([
    ['a key twice', 'a: 一\na: 二'],
    ['a place within a key', 'a: 一：b: c'],
    ['a comment', 'a: 一 # 二'],
    ['a value over two lines', 'a: 一\n  二'],
    ['a list in a list', 'a:\n  - - 一'],
    ['an alias', 'a: *b'],
    ['a block', 'a: |\n  一'],
    ['a fraction', 'a: 1.5'],
    ['a number in another base', 'a: 0x10'],
    ['a list that moves', 'a:\n  - 一\n   - 二'],
    ['an item without a key', '- 一'],
    ['a key twice in an item', 'a:\n  - b: 一\n    b: 二'],
    ['an item that goes on elsewhere', 'a:\n  - b: 一\n   c: 二'],
    ['a list in an item', 'a:\n  - b:\n      - 一'],
    ['words that go on with a key', 'a:\n  - 一\n    b: 二'],
    ['a nothing in words', 'a: null'],
    ['an escape', 'a: "\\u4e00"'],
    ['a tab', 'a:\t一'],
    ['a key of another kind', '一: 二'],
    ['the end of a document', 'a: 一\n...'],
  ])('leaves %s to the full reader', (_what, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  const SIGNS = [
    ...'ab中文《“〔01289-+.eExo_:：#＃"\'[]{},&*!|>%@`~? /',
    ...['\t', '\u00a0', '\u3000', '\u0085', '\u2028', '\ufeff', '\ud800', '😀', '\\', ': ', ' #'],
    ...['true', 'False', 'null', '.inf', '2019-12-01', '0o7', '0x1f', '1e3', '1_000', '---', '...', '<<'],
  ];
  const value = fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 }).map((signs) => signs.join(''));
  const line = fc.oneof(
    fc.tuple(fc.constantFrom('a', 'b', 'publishedOn', 'c2'), value).map(([key, text]) => `${key}: ${text}`),
    fc.constantFrom('a:', 'd:', 'keys:', ''),
    fc.tuple(fc.constantFrom('', ' ', '  ', '    '), value).map(([indent, text]) => `${indent}- ${text}`),
    fc
      .tuple(fc.constantFrom('', '  ', '  - ', '- ', '    ', '   '), fc.constantFrom('a', 'file'), value)
      .map(([start, key, text]) => `${start}${key}: ${text}`),
    value,
  );

  test('reads what the full reader reads, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join('\n');
        const plain = readPlainYaml(text);
        if (plain === undefined) return;
        if (lines.length > 0) read += 1;
        expect(plain).toEqual(readFully(text));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
