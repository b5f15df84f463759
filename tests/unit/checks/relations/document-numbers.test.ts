import { describe, expect, test } from 'vitest';
import { meantNumber, numbersIn, readNumbers } from '../../../../src/checks/relations/document-numbers.ts';
import { makeContent, makeRecord } from '../../portal/content-factory.ts';

const numbered = (name: string, documentNumber: string, level?: '省' | '市') =>
  makeRecord(`agencies/sfb/policies/${name}.md`, { documentNumber, ...(level ? { level } : {}) });

const INDEX = readNumbers(
  makeContent({
    documents: [
      numbered('a', '示政办发〔2019〕8号'),
      numbered('b', '政办发〔2019〕1号'),
      numbered('c', '省府发〔2018〕2号', '省'),
      numbered('d', '示例市人民政府令第5号'),
      numbered('e', '示政办发〔2019〕8号'),
    ],
  }),
);

describe('document numbers', () => {
  test('are known with their parts and all that bear them; orders have none', () => {
    expect([...INDEX.byNumber.keys()]).toEqual([
      '示政办发〔2019〕8号',
      '政办发〔2019〕1号',
      '省府发〔2018〕2号',
    ]);
    expect(INDEX.byNumber.get('示政办发〔2019〕8号')).toMatchObject({
      sign: '示政办发',
      year: '2019',
      serial: 8,
      records: [{ file: 'agencies/sfb/policies/a.md' }, { file: 'agencies/sfb/policies/e.md' }],
    });
  });

  test('tell the own signs from those of higher authorities', () => {
    expect([...INDEX.ownSigns.keys()]).toEqual(['示政办发', '政办发']);
    expect([...INDEX.signs]).toContain('省府发');
  });

  test.each([
    ['示政办发〔2019〕9号', '示政办发〔2019〕9号'],
    ['按照示政办发〔2019〕9号', '示政办发〔2019〕9号'],
    ['物资管理办法见示政办发〔2019〕9号', '示政办发〔2019〕9号'],
    ['按照政办发〔2019〕9号', '政办发〔2019〕9号'],
    // Another government's sign ends like a known one.
    ['乙政办发〔2019〕9号', undefined],
    ['按照乙示政办发〔2019〕9号', undefined],
    ['未知发〔2019〕9号', undefined],
    ['示例市人民政府令第5号', undefined],
  ])('%s means %s', (cited, meant) => {
    expect(meantNumber(cited, INDEX)?.text).toBe(meant);
  });

  test('are found in a line of the front matter', () => {
    expect(numbersIn('公开要点（示政办发〔2018〕83号）和示府发〔2017〕1号')).toEqual([
      '示政办发〔2018〕83号',
      '和示府发〔2017〕1号',
    ]);
  });
});
