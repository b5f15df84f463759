import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import { findUnknownNeedAgencies } from '../needs.ts';
import type { Rule } from '../rule.ts';

export const agencyUnknown: Rule = {
  id: 'agency-unknown',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '每个机构的文件夹都要有 agency.yaml，写到的机构都要有文件夹',
  why: '没有它就不知道是哪个机构发布的，文档不能发布；读者也找不到该去哪里办。',
  examples: {
    valid: [{ name: '有 agency.yaml', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '没有 agency.yaml',
        files: { 'agencies/szj/policies/flood.md': examplePolicy() },
        at: 'agencies/szj/agency.yaml:1:1',
      },
      {
        name: '需求里的机构写错',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}needs:\n  - id: jiaoyu\n    title: 教育\n    description: 上学。\n    agencies: [jyjj]\n`,
        },
        at: 'portal.yaml:11:16',
      },
    ],
  },
  run: findUnknownNeedAgencies,
};
