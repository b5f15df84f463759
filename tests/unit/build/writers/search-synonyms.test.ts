import { expect, test } from 'vitest';
import { searchSynonyms } from '../../../../src/build/writers/search-synonyms.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import { portalOf } from '../../site/portal-of.ts';

test('names of terms.yaml are looked for one beside another', () => {
  const names = [
    { name: '国务院办公厅', aliases: ['国办'] },
    { name: '国务院', aliases: [] },
  ];
  const organs = [{ before: '工商局', after: '市场监管局', on: '2019' }];
  expect(searchSynonyms(portalOf({ agencies: {} }), { ...NO_TERMS, names, organs })).toEqual([
    { names: ['国务院办公厅', '国办'], aliases: [] },
    { names: ['市场监管局', '工商局'], aliases: [] },
  ]);
});

test('an agency is asked for by its aliases and looked for by its proper names', () => {
  const agencies = {
    gxj: {
      name: '州工业和信息化局',
      kind: '政府部门',
      shortName: '州工信局',
      aliases: ['工信'],
      formerNames: [{ name: '州工业和信息化委员会', shortName: '州工信委', until: '2019' }],
    },
    lxs: { kind: '县市', name: '示例市人民政府', shortName: '示例市', aliases: ['示例市政府'] },
    jyj: { kind: '政府部门', name: '州教育局', shortName: '教育局', aliases: ['教育'] },
  };
  expect(searchSynonyms(portalOf({ agencies }), NO_TERMS)).toEqual([
    { names: ['州工业和信息化局', '州工信局', '州工业和信息化委员会', '州工信委'], aliases: ['工信'] },
    { names: ['示例市人民政府'], aliases: ['示例市', '示例市政府'] },
  ]);
});
