import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListTypeId, listHeader, POWER_KINDS } from '../../../src/schema/list-entry.ts';
import { readEntries } from '../../../src/source/list-entries.ts';

const FILE = 'agencies/a/powers/list.csv';
const HEADER = '事项名称,权力类型,备注\n';

function read(text: string, type: ListTypeId = 'power-list') {
  const { entries, findings } = readEntries(text, FILE, type);
  return {
    entries,
    faults: findings.map(({ rule, at, message, hint }) => {
      const place = 'line' in at ? `${at.line}:${at.column}` : '';
      return { rule, place, said: `${message} ${hint}` };
    }),
  };
}

describe('reads', () => {
  test('all columns, in any order, with what is not said left out', () => {
    const { entries, faults } = read(
      '序号,备注,权力类型,事项名称,设定依据,编码,责任科室,服务对象,责任事项\n1,,行政许可,校车,"《甲法》第一条,\n第二款",A1,安全科,学校,审查\n',
    );
    expect(faults).toEqual([]);
    expect(entries).toEqual([
      {
        name: '校车',
        kind: '行政许可',
        code: 'A1',
        basis: '《甲法》第一条,\n第二款',
        section: '安全科',
        audience: '学校',
        duty: '审查',
        remarks: undefined,
        line: 2,
      },
    ]);
  });

  test('the header that new files are given', () => {
    for (const type of ['power-list', 'service-list'] as const) {
      const kind = type === 'power-list' ? '行政许可' : '社会保障';
      const { entries, faults } = read(`${listHeader(type).join()}\n,甲,${kind},,,,,\n`, type);
      expect([entries.length, faults]).toEqual([1, []]);
    }
  });

  test.each(['其他', '其他类', '其它', '其他权力', '其他行政权力'])(
    '%s as the rest of the powers',
    (kind) => {
      expect(read(`${HEADER}甲,${kind},\n`).entries).toMatchObject([{ kind: '其他行政权力' }]);
    },
  );

  test('headers broken into lines by a spreadsheet, and rows of commas below the table', () => {
    const { entries, faults } = read('"事项\n名称",权力类型\n甲,行政许可\n,\n,\n');
    expect([entries.length, faults]).toEqual([1, []]);
  });

  test('what looks like a formula as the text it is, with a warning', () => {
    const { entries, faults } = read(`${HEADER}=1+1,行政许可,@a\n甲,行政许可,-\n乙,行政许可,-5%\n`);
    expect(entries.map(({ name, remarks }) => [name, remarks])).toEqual([
      ['=1+1', '@a'],
      ['甲', '-'],
      ['乙', '-5%'],
    ]);
    expect(faults.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'list-formula 2:1',
      'list-formula 2:11',
    ]);
  });
});

describe('says what is wrong, and where', () => {
  test.each([
    ['nothing', '', '1:1', /空的/],
    ['no header', '甲,行政许可\n', '1:1', /“事项名称”、“权力类型”/],
    ['no name in the header', '权力类型,备注\n行政许可,\n', '1:1', /“事项名称”/],
    ['a header misspelt', '事项名称,权力类型,设定衣据\n甲,行政许可,\n', '1:11', /是不是“设定依据”/],
    ['a header unknown', '事项名称,权力类型,经办人手机号\n甲,行政许可,\n', '1:11', /请删去/],
    ['a header twice', '事项名称,名称,权力类型\n甲,甲,行政许可\n', '1:6', /同一列/],
    ['no name', `${HEADER},行政许可,\n`, '2:1', /没有写“事项名称”/],
    ['no kind', `${HEADER}甲,,\n`, '2:3', /没有写“权力类型”/],
    ['a kind misspelt', `${HEADER}甲,行政处理,\n`, '2:3', /是不是“行政处罚”|是不是“行政/],
    ['a kind unknown', `${HEADER}甲,买卖房屋,\n`, '2:3', /只能是：行政许可/],
    ['too few cells', `${HEADER}甲,行政许可\n`, '2:1', /2 格，表头有 3 格/],
    ['full-width commas', `${HEADER}甲，行政许可，\n`, '2:1', /英文逗号/],
    ['an open quotation', `${HEADER}"甲,行政许可,\n乙,行政许可,\n`, '2:1', /引号/],
    ['a name over two lines', `${HEADER}"甲\n乙",行政许可,\n`, '2:1', /写成一行/],
    ['a name without end', `${HEADER}${'甲'.repeat(301)},行政许可,\n`, '2:1', /301 个字/],
    ['a sign that is not seen', `${HEADER}甲\u202e,行政许可,\n`, '2:1', /看不见/],
    ['no entries', HEADER, '1:1', /一个事项也没有/],
  ])('%s', (_name, text, place, said) => {
    const { faults } = read(text);
    expect(faults).toMatchObject([{ rule: 'list-form', place, said: expect.stringMatching(said) }]);
  });

  test('all rows at once, the others being read', () => {
    const { entries, faults } = read(`${HEADER},行政许可,\n甲,行政许可,\n乙,无,\n丙,行政许可\n`);
    expect(entries.map(({ name }) => name)).toEqual(['甲']);
    expect(faults.map(({ place }) => place)).toEqual(['2:1', '4:3', '5:1']);
  });

  test('the same matter twice, and the same code twice', () => {
    const header = '编码,事项名称,权力类型\n';
    const { entries, faults } = read(
      `${header}A,甲,行政许可\nA,乙,行政许可\n,甲,行政许可\n,甲,行政处罚\n,乙,行政许可\n`,
    );
    expect(entries).toHaveLength(3);
    expect(faults).toMatchObject([
      { rule: 'list-duplicate', place: '3:1', said: expect.stringContaining('第 2 行') },
      { rule: 'list-duplicate', place: '4:2', said: expect.stringContaining('第 2 行') },
    ]);
  });

  test('an own kind that could not stand in an address', () => {
    const header = '事项名称,事项类别\n';
    const kinds = ['a/b', '..', '社会 保障', '社会保障<b>', '', 'con', '社'.repeat(21), '社会保障？'];
    for (const kind of kinds)
      expect(read(`${header}甲,${kind}\n`, 'service-list').faults, kind).toMatchObject([{ place: '2:3' }]);
    expect(read(`${header}甲,养老、医疗（2019）\n`, 'service-list').faults).toEqual([]);
  });
});

test('any text ends, with entries of known kinds and faults in Chinese that have a place', () => {
  const pieces = fc.constantFrom(HEADER, ',', '"', '\n', '甲', '行政许可', '=', '行政处罚', ' ', '\0', '，');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const { entries, faults } = read(text);
      const lines = text.split('\n').length;
      for (const { kind, name, line } of entries) {
        expect(POWER_KINDS).toContain(kind);
        expect(name.trim()).not.toBe('');
        expect(line).toBeLessThanOrEqual(lines);
      }
      for (const { place, said } of faults) {
        expect(place).toMatch(/^[1-9]\d*:[1-9]\d*$/);
        expect(said).toMatch(/\p{Script=Han}/u);
      }
    }),
  );
});

test('a file that is no list does not fill the screen', () => {
  const { faults } = read(HEADER + '甲\n'.repeat(50_000));
  expect(faults).toHaveLength(201);
  expect(faults.at(-1)?.said).toContain('还有 49800 处问题');
});
