import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/source/yaml.ts';

function faultsOf(text: string, file = 'portal.yaml') {
  return parseYaml(text, file).findings.map(({ at, message, hint }) => ({
    at: 'line' in at ? `${at.line}:${at.column}` : 'key',
    words: `${message} → ${hint}`,
  }));
}

test('names fifty faults of a kind, and says how many more there are', () => {
  const faults = faultsOf('a: 1\n'.repeat(80));
  expect(faults).toHaveLength(51);
  expect(faults.at(-1)).toEqual({ at: '1:1', words: '还有 29 处有同类问题 → 先改正已列出的，再检查一次' });
});

test('reads the core schema: days and times stay text, an empty key is none, an empty item stays', () => {
  const { value, findings } = parseYaml(
    'day: 2019-12-01\nyes: yes\nn: 12\nempty:\nlist: [1, ]\nitems:\n  -\n  - a\n',
    'x.yaml',
  );
  expect(findings).toEqual([]);
  expect(value).toEqual({
    day: '2019-12-01',
    yes: 'yes',
    n: 12,
    empty: undefined,
    list: [1],
    items: [null, 'a'],
  });
});

test.each(['', '\n', '# 只有注释\n'])('an empty text is an empty mapping: %j', (text) => {
  expect(parseYaml(text, 'x.yaml')).toMatchObject({ value: {}, findings: [] });
});

test.each([
  ['a:\n\tb: 1', '2:1', /Tab/],
  ['title:通知\nreview: 通过', '1:6', /缺少空格/],
  ['title: 通知\nreview：通过', '2:7', /全角冒号/],
  ['title：通知', '1:6', /全角冒号/],
  ['a:\n  - title：x\n    b: 1', '2:10', /全角冒号/],
  ['title:　通知\nb: 1', '1:6', /全角空格/],
  ['a: 1\nb: 2\na: 3', '3:1', /写了两次.*第 1 行/],
  ['a:\n  b: 1\n  b: 2', '3:3', /写了两次/],
  ['a:\n  - b\n - c', '3:1', /缩进不齐/],
  ['a:\n  b: 1\n c: 2', '3:1', /缩进不齐/],
  ['a: 1\n  b: 2', '2:3', /缩进过深/],
  ['  a: 1\nb: 2', '1:1', /第一个键前面多了空格/],
  ['a: "x\nb: 1', '1:4', /引号.*没有.*闭合/],
  ["a: 'x\nb: 1", '1:4', /引号.*没有.*闭合/],
  ['a: "关于\nb: "x"\nc: 1', '1:4', /引号.*没有.*闭合/],
  ['a: "关于"十三五"规划"', '1:8', /引号闭合之后还有内容/],
  ['a: 关于: 通知', '1:4', /英文冒号/],
  ['a: [1, 2\nb: 3', '1:4', /没有对应的/],
  ['a: {b: 1', '1:4', /没有对应的/],
  ['a: @x', '1:4', /不能以“@”开头/],
  ['a: - b', '1:4', /“- ”/],
  ['a: !x y', '1:4', /“!”/],
  ['a: "\\q"', '1:5', /反斜线/],
  ['a: 1\n---\nb: 2', '2:1', /---/],
  ['a: 1\n只有文字', '2:1', /不是“键: 值”/],
  ['? [a]\n: 1', '1:3', /键名/],
  ['- a\n- b', '1:1', /键: 值/],
  ['只有文字', '1:1', /键: 值/],
])('explains in Chinese, at its place: %j', (text, at, words) => {
  const faults = faultsOf(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.at).toBe(at);
  expect(faults[0]?.words).toMatch(words);
});

test('finds every fault, not the first one only, and keeps what is sound', () => {
  const text = 'title：甲\nnote: a: b\nlist:\n  - x\n - y\nsummary: "关于\nkeep: 1\nreview：通过\n';
  const { value } = parseYaml(text, 'x.yaml');
  expect(faultsOf(text).map(({ at }) => at)).toEqual(['1:6', '2:7', '5:1', '6:10', '8:7']);
  expect(value).toEqual({ title: '甲', list: ['x'], keep: 1, review: '通过' });
});

test('refuses anchors and aliases, and the rest is usable', () => {
  const { value, findings } = parseYaml('a: &x 1\nb: *x\nc: *nowhere\nd: 2', 'portal.yaml');
  expect(findings.map(({ rule, at }) => [rule, at])).toEqual([
    ['yaml-alias', { line: 1, column: 4 }],
    ['yaml-alias', { line: 2, column: 4 }],
    ['yaml-alias', { line: 3, column: 4 }],
  ]);
  expect(value).toEqual({ a: 1, b: undefined, c: undefined, d: 2 });
});

test('calls an alias to an ancestor in columns.yaml a cycle of columns', () => {
  const text = 'columns:\n  - &top\n    id: a\n    children:\n      - *top\n';
  const { findings } = parseYaml(text, 'columns.yaml');
  expect(findings.at(-1)).toMatchObject({ rule: 'yaml-alias', at: { line: 5, column: 9 } });
  expect(findings.at(-1)?.message).toContain('栏目循环');
  expect(parseYaml(text, 'portal.yaml').findings.at(-1)?.message).toContain('循环引用');
});

test('places keys, items and what is missing', () => {
  const yaml = parseYaml('a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n', 'x.yaml');
  expect(yaml.placeOf(['b'])).toEqual({ line: 2, column: 1 });
  expect(yaml.placeOf(['b', 0, 'd'])).toEqual({ line: 4, column: 5 });
  expect(yaml.placeOf(['b', 1])).toEqual({ line: 5, column: 5 });
  expect(yaml.placeOf(['b', 0, 'z', 'y'])).toEqual({ line: 3, column: 5 });
  expect(yaml.placeOf(['z'])).toEqual({ line: 1, column: 1 });
  expect(yaml.placeOf([])).toEqual({ line: 1, column: 1 });
});

test('keys that objects have by nature are keys like others', () => {
  const { value, findings } = parseYaml('__proto__: {a: 1}\nconstructor: 2\n', 'x.yaml');
  expect(findings).toEqual([]);
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test.each([
  ['nesting', `a: ${'['.repeat(5000)}`, /嵌套太深/],
  ['deep blocks', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /嵌套太深/],
  ['length', `a: ${'x'.repeat(300_000)}`, /上限/],
  ['lines', `a:\n${'b\n'.repeat(20_000)}`, /8000 行的上限/],
  ['a thousand faults', 'a b\n"x" y: z\n'.repeat(1000), /键: 值|引号/],
  ['quotes', '"'.repeat(100_000), /引号/],
  ['keys', Array.from({ length: 7000 }, () => 'a: 1').join('\n'), /写了两次/],
])(
  'survives hostile %s in seconds',
  (_name, text, words) => {
    const faults = faultsOf(text);
    expect(faults.some((fault) => words.test(fault.words))).toBe(true);
  },
  10_000,
);

test('any text gives findings with Chinese words inside the text, never an exception', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'title',
      '通知',
      ': ',
      ':',
      '：',
      '\n',
      '\n  ',
      '\n\t',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      ' #',
      '&a',
      '*a',
    ],
    ...[
      '!',
      '!!set ',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '? ',
      '\n---\n',
      '\n...\n',
      '<<: ',
      '　',
      '\\',
      '\u0085',
      '~',
      '1e999',
      '0x',
      'é',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n');
      const yaml = parseYaml(text, 'x.yaml');
      for (const { at, message, hint } of yaml.findings) {
        expect(message).toMatch(/\p{Script=Han}/u);
        expect(hint).toMatch(/\p{Script=Han}/u);
        if (!('line' in at)) throw new Error('not located');
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1]?.length ?? 0) + 1);
      }
      expect(yaml.placeOf(['a', 0, 'b']).line).toBeLessThanOrEqual(lines.length);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test('a fault behind a mended one stands within its line', () => {
  const { findings } = parseYaml(": ? ]'\n---\n", 'x.yaml');
  expect(findings).not.toEqual([]);
  for (const { at } of findings) expect('line' in at && at.line === 1 ? at.column : 1).toBeLessThanOrEqual(7);
});

test('nesting that exhausts the parser is a finding', () => {
  const { value, findings } = parseYaml(`years:\n  - ${'- '.repeat(9000)}甲\n`, 'calendar.yaml');
  expect(value).toBeUndefined();
  expect(findings).toMatchObject([{ rule: 'yaml-syntax' }]);
});
