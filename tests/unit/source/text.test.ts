import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, placeAt } from '../../../src/source/text.ts';

/** `标题：通知` in GBK. */
const GBK = Buffer.from([0xb1, 0xea, 0xcc, 0xe2, 0xa3, 0xba, 0xcd, 0xa8, 0xd6, 0xaa]);

test('drops the byte order mark and makes every line end in \\n', () => {
  expect(decodeText(Buffer.from('\uFEFFa\r\nb\rc\n'), 'x.md')).toEqual({ text: 'a\nb\nc\n', findings: [] });
});

test('names GBK, the place where it begins and how to convert it', () => {
  const { text, findings } = decodeText(Buffer.concat([Buffer.from('---\r\nab'), GBK]), 'x.md');
  expect(text).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: 'encoding', file: 'x.md', at: { line: 2, column: 3 } });
  expect(findings[0]?.message).toContain('GBK');
  expect(findings[0]?.hint).toMatch(/另存为.*UTF-8.*iconv -f gbk -t utf-8/);
});

test.each([
  ['utf-16le' as const, [0xff, 0xfe]],
  ['utf-16be' as const, [0xfe, 0xff]],
])('names %s', (_name, mark) => {
  const { text, findings } = decodeText(Buffer.from([...mark, 0x61, 0x00]), 'x.md');
  expect(text).toBeUndefined();
  expect(findings[0]?.message).toContain('UTF-16');
});

test('refuses bytes that are no text in any encoding we know', () => {
  const { text, findings } = decodeText(Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'x.md');
  expect(text).toBeUndefined();
  expect(findings[0]).toMatchObject({ rule: 'encoding', at: { line: 1, column: 2 } });
  expect(findings[0]?.message).not.toContain('GBK');
});

test('refuses NUL bytes, at their place', () => {
  const { text, findings } = decodeText(Buffer.from('a\nb\0c'), 'x.md');
  expect(text).toBeUndefined();
  expect(findings[0]).toMatchObject({ rule: 'encoding', at: { line: 2, column: 2 } });
});

test('any bytes give either text or one finding at a place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, findings } = decodeText(bytes, 'x.md');
      expect(text === undefined).toBe(findings.length === 1);
      for (const { at } of findings) expect('line' in at && at.line >= 1 && at.column >= 1).toBe(true);
    }),
  );
});

test('text that is UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\r\0]|^\uFEFF/.test(text));
      expect(decodeText(Buffer.from(text), 'x.md').text).toBe(text);
    }),
  );
});

test('a fault is found at the place of the first byte that is wrong', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '中', '\n', '😀', '\uFFFD') }), (text) => {
      const { findings } = decodeText(Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), 'x.md');
      fc.pre(findings[0]?.message.includes('UTF-16') === false);
      expect(findings[0]?.at).toEqual(placeAt(text, text.length));
    }),
  );
});
