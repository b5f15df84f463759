import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/source/front-matter.ts';

test('splits, with lines that count from the top of the file', () => {
  const split = splitFrontMatter('---\ntitle: 甲\nreview: 通过\n---\n\n正文\n', 'x.md');
  expect(split.findings).toEqual([]);
  expect(split.frontMatter?.value).toEqual({ title: '甲', review: '通过' });
  expect(split.frontMatter?.placeOf(['review'])).toEqual({ line: 3, column: 1 });
  expect(split.body).toBe('\n正文\n');
  expect(split.bodyLine).toBe(5);
});

test.each([
  ['---\n---\n正文', '正文', 3],
  ['---\n# 注释\n---\n正文', '正文', 4],
  ['---yaml\n---\n正文', '正文', 3],
  ['---  \n---  \n正文', '  \n正文', 2],
  ['---\n---', '', 2],
])('takes empty front matter: %j', (text, body, line) => {
  expect(splitFrontMatter(text, 'x.md')).toMatchObject({
    frontMatter: { value: {} },
    body,
    bodyLine: line,
    findings: [],
  });
});

test('a fault is placed in the file', () => {
  const { findings } = splitFrontMatter('---\ntitle: 甲\nreview：通过\n---\n', 'x.md');
  expect(findings).toMatchObject([{ rule: 'yaml-syntax', at: { line: 3, column: 7 } }]);
});

declare global {
  var ran: boolean | undefined;
}

test.each(['js', 'javascript', 'json', 'coffee', 'cson', 'toml', ' js ', 'JS', 'title: x', '# x'])(
  'refuses ---%s before anything runs',
  (language) => {
    globalThis.ran = false;
    const split = splitFrontMatter(`---${language}\n(globalThis.ran = true, {})\n---\n正文`, 'x.md');
    expect(globalThis.ran).toBe(false);
    expect(split.findings).toMatchObject([{ rule: 'front-matter-language', at: { line: 1, column: 1 } }]);
    expect(split.frontMatter).toBeUndefined();
  },
);

test('leaves nothing in the cache of gray-matter', () => {
  splitFrontMatter('---\ntitle: 甲\n---\n正文', 'x.md');
  expect((matter as unknown as { cache: object }).cache).toEqual({});
});

test.each([
  ['没有', '正文\n', 1, /没有登记项/, '正文\n'],
  ['一条横线', '----\n正文\n', 1, /连字符/, undefined],
  ['空文件', '', 1, /没有登记项/, ''],
  ['前有空行', '\n\n---\ntitle: 甲\n---\n', 3, /前面有空行/, undefined],
  ['破折号', '——\ntitle: 甲\n——\n', 1, /连字符/, undefined],
  ['没有结束', '---\ntitle: 甲\n\n正文\n', 1, /没有对应的结束行/, undefined],
  ['结束行有字', '---\ntitle: 甲\n--- 正文\n', 1, /没有对应的结束行/, undefined],
])('front matter missing: %s', (_name, text, line, message, body) => {
  const split = splitFrontMatter(text, 'x.md');
  expect(split.findings).toMatchObject([{ rule: 'front-matter-missing', at: { line } }]);
  expect(split.findings[0]?.message).toMatch(message);
  expect(split.body).toBe(body);
});

test('refuses a desert of white space, which gray-matter would cross for minutes', () => {
  const { findings } = splitFrontMatter(`---\n${'\n'.repeat(200_000)}---\n`, 'x.md');
  expect(findings.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
});

test('whatever follows the fences, body and line fit together', () => {
  const line = fc.constantFrom(
    '',
    '---',
    '--- ',
    'a: 1',
    'title：x',
    '- b',
    '正文',
    '\t',
    '----',
    '---js',
    '#',
    '"',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = ['---', ...lines].join('\n');
      const { body, bodyLine, frontMatter, findings } = splitFrontMatter(text, 'x.md');
      if (body !== undefined && frontMatter) {
        expect(text.endsWith(body)).toBe(true);
        expect(bodyLine).toBe(text.slice(0, text.length - body.length).split('\n').length);
      } else expect(findings.length).toBeGreaterThan(0);
    }),
  );
});
