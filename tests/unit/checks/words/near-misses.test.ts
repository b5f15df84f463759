import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNames } from '../../../../src/checks/words/near-misses.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';

const NAMES = [
  '政务服务网',
  '教育督导室',
  '示例族自治州人民政府',
  '应急广播总平台',
  '公共资源交易监督管理局',
  '信息公开指南',
];

const find = indexNames({ ...NO_TERMS, names: NAMES.map((name) => ({ name, aliases: [] })) });
const foundIn = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

/** Signs that no name holds and that nothing is said of. */
const NEUTRAL = [...'水山火土金木日月风云雨雪花草虫鱼鸟牛羊马'];
const neutralText = fc
  .array(fc.constantFrom(...NEUTRAL, '，', ' '), { maxLength: 12 })
  .map((signs) => signs.join(''));

const edited = fc
  .record({
    name: fc.constantFrom(...NAMES),
    kind: fc.constantFrom('added', 'dropped', 'changed', 'swapped'),
    where: fc.nat(),
    sign: fc.constantFrom(...NEUTRAL),
  })
  .map(({ name, kind, where, sign }) => {
    // The second sign of a name of five is not doubted, nor what comes before its last.
    const inner = name.length === 5 ? 2 + (where % 2) : 1 + (where % (name.length - 2));
    const left = name.slice(0, inner);
    if (kind === 'added') return left + sign + name.slice(inner);
    if (kind === 'dropped') return left + name.slice(inner + 1);
    if (kind === 'changed') return left + sign + name.slice(inner + 1);
    const first = where % (name.length - 1);
    return name.slice(0, first) + name[first + 1] + name[first] + name.slice(first + 2);
  })
  // The level of government and a doubled sign are no slips of this kind.
  .filter((word) => !NAMES.some((name) => word.includes(name)) && !word.includes('自治人'));

describe('near misses of names', () => {
  it('are found wherever one sign inside a name is added, dropped, changed or swapped', () => {
    fc.assert(
      fc.property(neutralText, edited, neutralText, (before, word, after) => {
        expect(foundIn(`${before}${word}${after}`)).toEqual([word]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are not the names themselves, nor words of another length or end', () => {
    fc.assert(
      fc.property(neutralText, fc.constantFrom(...NAMES), neutralText, (before, name, after) => {
        expect(foundIn(before + name + after)).toEqual([]);
        expect(foundIn(before + name.slice(0, -2) + after)).toEqual([]);
        expect(foundIn(before + name.slice(2) + after)).toEqual([]);
      }),
    );
    expect(foundIn('政务服务大厅、政务服务事项、教育督导员、信息公开目录')).toEqual([]);
  });

  it('are not names of another level, but for what follows 自治', () => {
    expect(foundIn('示例族自治区人民政府')).toEqual(['示例族自治区人民政府']);
    const other = indexNames({ ...NO_TERMS, names: [{ name: '长河州人民政府', aliases: [] }] });
    expect(other('长河县人民政府、长河人民政府、长河州县人民政府')).toEqual([]);
  });

  it('are not words with a modifier in them, or with signs that are no Chinese', () => {
    expect(foundIn('信息公开的指南、信息公开新指南、信息公开、指南、信息公开 指南、信息公开2指南')).toEqual(
      [],
    );
  });

  it('are not words that are known themselves', () => {
    const names = [
      { name: '政务服务网', aliases: ['政务服网'] },
      { name: '政府信息公开指南', aliases: ['信息公开指南'] },
    ];
    const known = indexNames({ ...NO_TERMS, names });
    expect(known('政务服网、财政局信息公开指南')).toEqual([]);
  });

  it('are not two words that meet, nor another place', () => {
    expect(foundIn('家政服务网点、便民家政等服务网点、政务服务一网通办')).toEqual([]);
    const places = indexNames({ ...NO_TERMS, names: [{ name: '临江市人民政府', aliases: [] }] });
    expect(places('临海市人民政府')).toEqual([]);
    expect(places('临江市人民证府')).toHaveLength(1);
  });

  it('that overlap are told once, as the longest', () => {
    const names = [{ name: '长河族自治州人民政府网', aliases: ['长河族自治州人民政府'] }];
    const [near, ...more] = indexNames({ ...NO_TERMS, names })('在长河族自治区人民政府网下载');
    expect(near).toEqual({ start: 1, end: 12, names: ['长河族自治州人民政府网'] });
    expect(more).toEqual([]);
  });

  it.each([
    ['the same near miss', '政务服网'.repeat(500_000)],
    ['halves of names', '政务'.repeat(1_000_000)],
    ['names', '示例族自治州人民政府'.repeat(200_000)],
    ['one sign', '政'.repeat(2_000_000)],
  ])('are looked for in linear time: %s', (_, text) => {
    const start = process.cpuUsage();
    find(text);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
