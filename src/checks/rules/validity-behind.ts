import { recordsByFile } from '../../portal/records-by-file.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { policiesOf } from '../relations/document-names.ts';
import type { CheckInput, Rule } from '../rule.ts';

/** What the validity may be of a policy that another ends or changes, the one to propose first. */
const FITTING = {
  repeals: ['废止', '失效'],
  amends: ['已修改', '废止', '失效'],
} as const;
const DEEDS = { repeals: '废止', amends: '修改' } as const;

function run({ content, portal }: CheckInput): Finding[] {
  const known = recordsByFile(content);
  return policiesOf(content).flatMap((record) => {
    const { title, effectiveOn } = record.fields;
    if (!record.fields.repeals && !record.fields.amends) return [];
    const isDone = portal.documentByFile.has(record.file) && (effectiveOn ?? '') <= portal.today;
    if (!isDone) return [];
    return (['repeals', 'amends'] as const).flatMap((key) =>
      (record.fields[key] ?? []).flatMap((file): Finding[] => {
        const target = known.get(file);
        if (target?.type !== 'policy' || !target.fields) return [];
        const { validity } = target.fields;
        const fitting: readonly string[] = FITTING[key];
        if (validity !== undefined && fitting.includes(validity)) return [];
        return [
          {
            rule: 'validity-behind',
            file,
            at: { key: [validity === undefined ? 'title' : 'validity'] },
            message: `“${title}”（${record.file}）已经${DEEDS[key]}了它，有效性却${validity === undefined ? '没有写' : `写着“${validity}”`}`,
            hint: `写 validity: ${fitting[0]}；若没有${DEEDS[key]}，从那份文件的 ${key} 里删去它。`,
          },
        ];
      }),
    );
  });
}

const OLD = 'agencies/sfb/policies/2016/old.md';
const old = (...extra: string[]) => examplePolicy({ extra }).replace('2019-11-20', '2016-03-01');
const newer = (...extra: string[]) => ({ [EXAMPLE_FILE]: examplePolicy({ extra }) });

export const validityBehind: Rule = {
  id: 'validity-behind',
  severity: 'warning',
  scope: 'portal',
  summary: '被废止、修改的文件，有效性要跟着改',
  why: '读者照页面上的“有效”办事，依据的却是废止了的文件。',
  examples: {
    valid: [
      { name: '已经改为废止', files: { [OLD]: old('validity: 废止'), ...newer(`repeals: [${OLD}]`) } },
      {
        name: '新文件还没有施行',
        files: { [OLD]: old('validity: 有效'), ...newer(`repeals: [${OLD}]`, 'effectiveOn: 2020-01-01') },
      },
    ],
    invalid: [
      {
        name: '废止了还写着有效',
        files: { [OLD]: old('validity: 有效'), ...newer(`repeals: [${OLD}]`) },
        at: `${OLD}:7:1`,
      },
      { name: '修改了没有写有效性', files: { [OLD]: old(), ...newer(`amends: [${OLD}]`) }, at: `${OLD}:2:1` },
    ],
  },
  run,
};
