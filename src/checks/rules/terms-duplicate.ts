import type { Finding, KeyPath } from '../../schema/diagnostic.ts';
import type { Terms } from '../../schema/terms.ts';
import type { Rule } from '../rule.ts';

const TERMS = 'terms.yaml';

interface Entry {
  readonly word: string;
  readonly key: KeyPath;
}

/** The words of each list, of which none may come twice. */
function listWords({ corrections, allowed, names, organs }: Terms): Entry[][] {
  return [
    corrections.map(({ wrong }, index) => ({ word: wrong, key: ['corrections', index, 'wrong'] })),
    allowed.map((word, index) => ({ word, key: ['allowed', index] })),
    names.flatMap(({ name, aliases }, index) => [
      { word: name, key: ['names', index, 'name'] },
      ...aliases.map((alias, place) => ({ word: alias, key: ['names', index, 'aliases', place] })),
    ]),
    organs.map(({ before }, index) => ({ word: before, key: ['organs', index, 'before'] })),
  ];
}

export const termsDuplicate: Rule = {
  id: 'terms-duplicate',
  severity: 'warning',
  scope: 'portal',
  summary: '词语表里一个词只写一次',
  why: '同一个词写了两条，改法不同时不知道以哪条为准。',
  examples: {
    valid: [
      {
        name: '各不相同',
        files: { [TERMS]: 'names:\n  - name: 市政府办公室\n    aliases: [市府办]\n  - name: 市教育局\n' },
      },
    ],
    invalid: [
      {
        name: '错误写法写了两条',
        files: {
          [TERMS]: 'corrections:\n  - wrong: 用费\n    right: 费用\n  - wrong: 用费\n    right: 开支\n',
        },
        at: `${TERMS}:4:5`,
      },
      {
        name: '别名与别的名称一样',
        files: { [TERMS]: 'names:\n  - name: 市教育局\n  - name: 市教育委员会\n    aliases: [市教育局]\n' },
        at: `${TERMS}:4:15`,
      },
    ],
  },
  run({ content }) {
    return listWords(content.terms).flatMap((entries) => {
      const seen = new Set<string>();
      return entries.flatMap(({ word, key }): Finding[] => {
        if (!seen.has(word)) {
          seen.add(word);
          return [];
        }
        return [
          {
            rule: 'terms-duplicate',
            file: TERMS,
            at: { key },
            message: `“${word}”写了两次`,
            hint: '合成一条，删去多余的。',
          },
        ];
      });
    });
  },
};
