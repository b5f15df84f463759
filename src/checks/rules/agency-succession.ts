import type { Rule } from '../rule.ts';

const agencyOf = (id: string, ...succeeds: readonly string[]) => ({
  [`agencies/${id}/agency.yaml`]: [
    `name: 示例市${id}局`,
    `shortName: 市${id}局`,
    'kind: 政府部门',
    ...(succeeds.length > 0 ? ['succeeds:', ...succeeds.map((old) => `  - agency: ${old}`)] : []),
    '',
  ].join('\n'),
});

export const agencySuccession: Rule = {
  id: 'agency-succession',
  severity: 'error',
  scope: 'portal',
  summary: '承继的机构要有，不能是自己，也不能绕成一圈',
  why: '写错了，读者从原机构的网页找不到现在的机构，前身机构发布的信息也归不到一起。',
  examples: {
    valid: [
      { name: '改为另一个机构', files: { ...agencyOf('sthj', 'hb'), ...agencyOf('hb') } },
      {
        name: '两个并成一个',
        files: { ...agencyOf('scjg', 'gs', 'zj'), ...agencyOf('gs'), ...agencyOf('zj') },
      },
    ],
    invalid: [
      { name: '没有这个机构', files: agencyOf('sthj', 'hbj'), at: 'agencies/sthj/agency.yaml:5:5' },
      { name: '承继自己', files: agencyOf('sthj', 'sthj'), at: 'agencies/sthj/agency.yaml:5:5' },
      {
        name: '写了两次',
        files: { ...agencyOf('sthj', 'hb', 'hb'), ...agencyOf('hb') },
        at: 'agencies/sthj/agency.yaml:6:5',
      },
      {
        name: '互相承继',
        files: { ...agencyOf('sthj', 'hb'), ...agencyOf('hb', 'sthj') },
        at: 'agencies/sthj/agency.yaml:5:5',
      },
      {
        name: '绕成一圈',
        files: { ...agencyOf('aj', 'cj'), ...agencyOf('bj', 'aj'), ...agencyOf('cj', 'bj') },
        at: 'agencies/cj/agency.yaml:5:5',
      },
    ],
  },
};
