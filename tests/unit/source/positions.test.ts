import { expect, test } from 'vitest';
import type { Finding, Place } from '../../../src/schema/diagnostic.ts';
import { policy } from '../../../src/schema/types/policy.ts';
import { locateFindings } from '../../../src/source/positions.ts';
import { COLUMNS_YAML, makeFolder } from './content-folder.ts';

const DOCUMENT = 'agencies/sfb/policies/a.md';

function finding(file: string, at: Place): Finding {
  return { rule: 'x', file, at, message: '甲', hint: '乙' };
}

test('looks up keys in front matter and in YAML files, and keeps the order and the rest', async () => {
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
  const located = await locateFindings(root, findings);
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

test('puts at the top what cannot be looked up', async () => {
  const root = makeFolder({
    'broken.md': '没有 front matter',
    'list.yaml': '- a',
    'gbk.yaml': Buffer.from([0xb1, 0xea, 0x3a, 0x20, 0x31]),
    'deep.yaml': '['.repeat(500),
    'a.pdf': 'x',
  });
  const files = ['gone.md', 'broken.md', 'list.yaml', 'gbk.yaml', 'deep.yaml', 'a.pdf', '.'];
  const located = await locateFindings(
    root,
    files.map((file) => finding(file, { key: ['title', 0] })),
  );
  expect(located.map(({ at }) => at)).toEqual(files.map(() => ({ line: 1, column: 1 })));
});
