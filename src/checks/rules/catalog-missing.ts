import { obligedAgencies } from '../catalogs/obliged-agencies.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const AGENCY = 'agencies/swj/agency.yaml';
const agency = (kind = '政府部门', ...more: readonly string[]) => ({
  [AGENCY]: ['name: 示例市水务局', 'shortName: 市水务局', `kind: ${kind}`, ...more, ''].join('\n'),
});
const POLICY = { 'agencies/swj/policies/flood.md': examplePolicy() };

export const catalogMissing: Rule = {
  id: 'catalog-missing',
  severity: 'warning',
  scope: 'portal',
  summary: '发布文件的单位要有信息公开目录',
  why: '没有目录就没有栏目，这个单位的文档只能散在网站的栏目里，读者看不到它该公开哪些事项。',
  basis: '政府信息公开条例第十二条',
  examples: {
    valid: [
      { name: '还没有发布文件的单位', files: agency() },
      {
        name: '只有示例文档',
        files: { ...agency(), 'agencies/swj/policies/flood.md': examplePolicy({ extra: ['sample: true'] }) },
      },
      { name: '县市在自己的网站公布', files: { ...agency('县市'), ...POLICY } },
      { name: '已经撤销的单位', files: { ...agency('政府部门', 'abolished: true'), ...POLICY } },
    ],
    invalid: [{ name: '发布了文件，没有目录', files: { ...agency(), ...POLICY }, at: `${AGENCY}:1:1` }],
  },
  run: ({ portal }) =>
    obligedAgencies(portal)
      .filter((each) => !each.catalog)
      .map(({ id, shortName }) => ({
        rule: 'catalog-missing',
        file: `agencies/${id}/agency.yaml`,
        at: { key: ['name'] },
        message: `${shortName}发布了文件，没有信息公开目录`,
        hint: `运行 npm run new -- document --agency ${id} --type catalog --title "……信息公开目录"，编好后发布。`,
      })),
};
