import type { Agency } from '../../portal/model.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';
import { obligedAgencies } from './obliged-agencies.ts';

const AGENCY = 'agencies/swj/agency.yaml';
const agency = (kind = '政府部门', ...more: readonly string[]) => ({
  [AGENCY]: ['name: 示例市水务局', 'shortName: 市水务局', `kind: ${kind}`, ...more, ''].join('\n'),
});
const POLICY = { 'agencies/swj/policies/flood.md': examplePolicy() };

/** What an agency that publishes must have, by its type and its name. */
interface Duty {
  readonly rule: Rule['id'];
  readonly type: 'guide' | 'catalog';
  readonly name: '指南' | '目录';
}

/** What a rule has that asks the agencies that publish for their guide or catalog: everything but its reasons. */
export function dutyToPublish({ rule, type, name }: Duty): Pick<Rule, 'examples' | 'run'> {
  const lacks = (one: Agency) => one[type] === undefined;
  return {
    examples: {
      valid: [
        { name: '还没有发布文件的单位', files: agency() },
        {
          name: '只有示例文档',
          files: {
            ...agency(),
            'agencies/swj/policies/flood.md': examplePolicy({ extra: ['sample: true'] }),
          },
        },
        { name: '县市在自己的网站公布', files: { ...agency('县市'), ...POLICY } },
        { name: '已经撤销的单位', files: { ...agency('政府部门', 'abolished: true'), ...POLICY } },
      ],
      invalid: [{ name: `发布了文件，没有${name}`, files: { ...agency(), ...POLICY }, at: `${AGENCY}:1:1` }],
    },
    run: ({ portal }) =>
      obligedAgencies(portal)
        .filter(lacks)
        .map((lacking) => ({
          rule,
          file: `agencies/${lacking.id}/agency.yaml`,
          at: { key: ['name'] },
          message: `${lacking.shortName}发布了文件，没有信息公开${name}`,
          hint: `运行 npm run new -- document --agency ${lacking.id} --type ${type} --title "……信息公开${name}"，编好后发布。`,
        })),
  };
}
