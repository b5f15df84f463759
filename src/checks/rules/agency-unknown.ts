import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const agencyUnknown: Rule = {
  id: 'agency-unknown',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '每个机构的文件夹都要有 agency.yaml',
  why: '没有它就不知道是哪个机构发布的，文档不能发布。',
  examples: {
    valid: [{ name: '有 agency.yaml', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '没有 agency.yaml',
        files: { 'agencies/szj/policies/flood.md': examplePolicy() },
        at: 'agencies/szj/agency.yaml:1:1',
      },
    ],
  },
};
