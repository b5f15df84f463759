import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Place } from '../../../src/schema/diagnostic.ts';
import { policy } from '../../../src/schema/types/policy.ts';
import { splitFrontMatter } from '../../../src/source/front-matter.ts';
import { findPlainKeys } from '../../../src/source/plain-keys.ts';
import { locateFindings } from '../../../src/source/positions.ts';
import { COLUMNS_YAML, makeFolder } from './content-folder.ts';

const DOCUMENT = 'agencies/sfb/policies/a.md';

function finding(file: string, at: Place): Finding {
  return { rule: 'x', file, at, message: '甲', hint: '乙' };
}

test('looks up keys in front matter and in YAML files, and keeps the order and the rest', () => {
  const root = makeFolder({
    [DOCUMENT]: policy.example.replaceAll('\n', '\r\n'),
    'columns.yaml': COLUMNS_YAML,
  });
  const findings = [
    finding('columns.yaml', { key: ['columns', 0, 'children', 0, 'collects'] }),
    finding(DOCUMENT, { key: ['publishedOn'] }),
    finding(DOCUMENT, { line: 20, column: 3 }),
    finding(DOCUMENT, { key: ['validity', 'deeper', 1] }),
    finding(DOCUMENT, { key: ['also'] }),
    finding('columns.yaml', { key: [] }),
  ];
  const located = locateFindings(root, findings);
  expect(located.map(({ at }) => `${at.line}:${at.column}`)).toEqual([
    '7:9',
    '6:1',
    '20:3',
    '9:1',
    '2:1',
    '1:1',
  ]);
  expect(located.map(({ at: _at, ...rest }) => rest)).toEqual(findings.map(({ at: _at, ...rest }) => rest));
});

test('puts at the top what cannot be looked up', () => {
  const root = makeFolder({
    'broken.md': '没有 front matter',
    'list.yaml': '- a',
    'gbk.yaml': Buffer.from([0xb1, 0xea, 0x3a, 0x20, 0x31]),
    'deep.yaml': '['.repeat(500),
    'a.pdf': 'x',
  });
  const files = ['gone.md', 'broken.md', 'list.yaml', 'gbk.yaml', 'deep.yaml', 'a.pdf', '.'];
  const located = locateFindings(
    root,
    files.map((file) => finding(file, { key: ['title', 0] })),
  );
  expect(located.map(({ at }) => at)).toEqual(files.map(() => ({ line: 1, column: 1 })));
});

test.each([
  ['多行的值', 'title: |\n  甲\n  also: 乙\nalso:\n- a/b\n- c\n\nitem: x', { title: 2, also: 5, item: 9 }],
  ['成行的引号和括号', `title: "甲：乙"\nalso: [a, b]\nitem: 'x'`, { title: 2, also: 3, item: 4 }],
])('tells plain keys without parsing: %s', (_name, frontMatter, lines) => {
  expect(findPlainKeys(`---\n${frontMatter}\n---\n正文\n`)).toEqual(new Map(Object.entries(lines)));
});

test.each([
  ['没有键', ''],
  ['跨行的引号', 'title: "甲\n  乙"'],
  ['跨行的括号', 'also: [a,\nitem: b]'],
  ['引用', 'title: *a'],
  ['注释', '# title: 甲\ntitle: 乙'],
  ['缩进的键', '  title: 甲'],
  ['制表符', 'title: 甲\n\talso: 乙'],
  ['引号里的键', '"title": 甲'],
])('leaves to the parser what is not plain: %s', (_name, frontMatter) => {
  expect(findPlainKeys(`---\n${frontMatter}\n---\n正文\n`)).toBeUndefined();
});

test('plain keys stand where the parser finds them', () => {
  const value = fc.constantFrom(
    '甲',
    '2019-11-20',
    '"甲：乙"',
    "it's",
    '[a, b]',
    '[a,',
    '|',
    '>-',
    '',
    'a#b',
    'a #b',
    '- x',
    'a: b',
  );
  const key = fc.constantFrom('title', 'also', 'item', '"title"', '中文');
  const indent = fc.constantFrom('', '', '', '  ', '- ', '  - ');
  const keyed = fc.tuple(indent, key, fc.constantFrom(': ', ':'), value).map((parts) => parts.join(''));
  const line = fc.oneof(
    keyed,
    keyed,
    fc.tuple(indent, value).map((parts) => parts.join('')),
    fc.constant(''),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = `---\n${lines.join('\n')}\n---\n正文\n`;
      const [found, { frontMatter }] = [findPlainKeys(text), splitFrontMatter(text, 'a.md')];
      // Where YAML is at fault, nothing is asked of its fields.
      if (!found || !frontMatter || frontMatter.findings.length > 0) return;
      for (const [name, at] of found) expect(frontMatter.placeOf([name])).toEqual({ line: at, column: 1 });
      expect(frontMatter.placeOf([])).toEqual({ line: Math.min(...found.values()), column: 1 });
    }),
    { numRuns: 2000 },
  );
});
