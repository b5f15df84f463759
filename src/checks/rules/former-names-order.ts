import { isSurelyBefore } from '../../schema/dates.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { Rule } from '../rule.ts';

const FILE = 'agencies/jtj/agency.yaml';
const namesOf = (...until: readonly string[]) => ({
  [FILE]: `name: 示例市交通运输局\nshortName: 市交通局\nkind: 政府部门\nformerNames:\n${until
    .map((date, index) => `  - name: 示例市旧名${index + 1}\n    until: ${date}\n`)
    .join('')}`,
});

export const formerNamesOrder: Rule = {
  id: 'former-names-order',
  severity: 'error',
  scope: 'portal',
  summary: '曾用名按先后排列，旧的在前',
  why: '文档按日期显示当时的机构名称，顺序乱了就会显示错的名称。',
  examples: {
    valid: [
      { name: '旧的在前', files: namesOf('2005', '2014-06') },
      { name: '同一年里先后不明', files: namesOf('2014-06', '2014') },
    ],
    invalid: [{ name: '新的在前', files: namesOf('2014-06', '2005'), at: `${FILE}:8:5` }],
  },
  run({ content }) {
    return content.agencies.flatMap(({ file, fields }) => {
      let latest: string | undefined;
      return (fields?.formerNames ?? []).flatMap(({ name, until }, index): Finding[] => {
        if (until === undefined) return [];
        const before = latest;
        if (before === undefined || !isSurelyBefore(until, before)) {
          latest = until;
          return [];
        }
        return [
          {
            rule: 'former-names-order',
            file,
            at: { key: ['formerNames', index, 'until'] },
            message: `曾用名“${name}”的更名日期 ${until} 早于前一个的 ${before}`,
            hint: '把旧的名称排在前面，或核对日期。',
          },
        ];
      });
    });
  },
};
