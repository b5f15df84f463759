import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIndexNumbers } from '../../../src/source/csv.ts';

const HEADER = 'indexNumber,document\n';

function read(text: string) {
  const { rows, findings } = readIndexNumbers(text, 'agencies/a/index-numbers.csv');
  return {
    rows,
    faults: findings.map(({ rule, at, message }) => [rule, 'line' in at ? at.line : 0, message] as const),
  };
}

test('reads rows with their lines, plain, quoted and with empty lines between', () => {
  const text = `${HEADER}\na/2019-00001,policies/a.md\n"a/2019-00002","policies/甲,""乙"".md"\n a/2019-00003 , policies/c.mdx \n`;
  expect(read(text)).toEqual({
    rows: [
      { indexNumber: 'a/2019-00001', document: 'policies/a.md', line: 3 },
      { indexNumber: 'a/2019-00002', document: 'policies/甲,"乙".md', line: 4 },
      { indexNumber: 'a/2019-00003', document: 'policies/c.mdx', line: 5 },
    ],
    faults: [],
  });
});

test.each([
  ['no header', 'a/2019-00001,policies/a.md\n', 'index-number-form', 1, /表头/, 1],
  ['another header', '索引号,文档\na/2019-00001,policies/a.md\n', 'index-number-form', 1, /表头/, 1],
  ['nothing', '', 'index-number-form', 1, /空的/, 0],
  ['one cell', `${HEADER}a/2019-00001\n`, 'index-number-form', 2, /1 格/, 0],
  ['a full-width comma', `${HEADER}a/2019-00001，policies/a.md\n`, 'index-number-form', 2, /1 格/, 0],
  ['three cells', `${HEADER}a/2019-00001,policies/a.md,\n`, 'index-number-form', 2, /3 格/, 0],
  ['a number of another form', `${HEADER}a/2019-1,policies/a.md\n`, 'index-number-form', 2, /a\/2019-1/, 0],
  ['an absolute path', `${HEADER}a/2019-00001,/policies/a.md\n`, 'index-number-form', 2, /文档/, 0],
  ['a path outside', `${HEADER}a/2019-00001,../b/policies/a.md\n`, 'index-number-form', 2, /文档/, 0],
  ['no document', `${HEADER}a/2019-00001,\n`, 'index-number-form', 2, /文档/, 0],
  ['an open quotation', `${HEADER}"a/2019-00001,policies/a.md\n`, 'index-number-form', 2, /引号/, 0],
  [
    'a number twice',
    `${HEADER}a/2019-00001,b.md\na/2019-00001,c.md\n`,
    'index-number-duplicate',
    3,
    /第 2 行/,
    1,
  ],
])('%s', (_name, text, rule, line, message, count) => {
  const { rows, faults } = read(text);
  expect(faults).toEqual([[rule, line, expect.stringMatching(message)]]);
  expect(rows).toHaveLength(count);
});

test('lines are right after a quotation over lines', () => {
  const { rows, faults } = read(`${HEADER}"a\n\nb",x.md\na/2019-00001,x.md\n`);
  expect(faults.map(([, line]) => line)).toEqual([2]);
  expect(rows).toMatchObject([{ line: 5 }]);
});

test('any text ends, with rows in order and of the right form', () => {
  const piece = fc.constantFrom('a/2019-00001', 'b.md', ',', '"', '""', '\n', ' ', '，', HEADER, '../');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { rows, faults } = read(pieces.join(''));
      const lines = rows.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(rows.every(({ document }) => !document.includes('..'))).toBe(true);
      expect(faults.every(([, line]) => line >= 1)).toBe(true);
    }),
  );
});

test('a file that is none of index numbers does not fill the screen', () => {
  const { faults } = read(HEADER + '甲\n'.repeat(50_000));
  expect(faults).toHaveLength(201);
  expect(faults.at(-1)).toEqual(['index-number-form', 201, '后面还有 49800 处问题，没有列出']);
});
