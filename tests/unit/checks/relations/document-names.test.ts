import { describe, expect, test } from 'vitest';
import {
  findNamed,
  namesOf,
  plainTitle,
  quotedTitles,
} from '../../../../src/checks/relations/document-names.ts';
import { makeContent, makeRecord } from '../../portal/content-factory.ts';

describe('the names of a document', () => {
  test.each([
    ['示例市防汛办法', ['示例市防汛办法']],
    ['市政府关于防汛工作的意见', ['市政府关于防汛工作的意见', '关于防汛工作的意见']],
    [
      '市政府关于印发《示例市防汛办法（试行）》的通知',
      [
        '市政府关于印发示例市防汛办法（试行）的通知',
        '关于印发示例市防汛办法（试行）的通知',
        '示例市防汛办法（试行）',
      ],
    ],
    [
      '省政府印发《〈〈防汛工作的意见〉实施细则〉》的通知',
      ['省政府印发防汛工作的意见实施细则的通知', '防汛工作的意见实施细则'],
    ],
  ])('of %s', (title, names) => {
    expect(namesOf(title)).toEqual(names);
  });

  test('are compared without marks and blanks', () => {
    expect(plainTitle('《示例市 “一窗受理” 办法》')).toBe('示例市一窗受理办法');
    expect(quotedTitles('甲《乙〈丙〉丁》戊《己》《庚')).toEqual(['乙〈丙〉丁', '己']);
  });

  test('find it, whichever of them is asked for', () => {
    const content = makeContent({
      documents: [
        makeRecord('agencies/sfb/policies/a.md', { title: '市政府关于印发《示例市防汛办法》的通知' }),
        makeRecord('agencies/sfb/policies/b.md', { title: '省政府关于防汛工作的意见' }),
      ],
    });
    const found = findNamed(content, ['示例市防汛办法', '关于防汛工作的意见', '没有的文件名称', '通知']);
    expect([...found].map(([name, records]) => [name, records.map(({ file }) => file.at(-4))])).toEqual([
      ['示例市防汛办法', ['a']],
      ['关于防汛工作的意见', ['b']],
      ['没有的文件名称', []],
    ]);
  });
});
