import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** Whether a document is an official text that has passed without a record of who passed it. */
function isUnrecorded({ fields }: DocumentRecord): boolean {
  return fields?.review === '通过' && fields.sample !== true && !fields.reviewRecord?.length;
}

export const reviewUnrecorded: Rule = {
  id: 'review-unrecorded',
  severity: 'hint',
  scope: 'portal',
  summary: '网站要定下从哪天起发布的文档要有审核记录',
  why: '没有定下日期，程序就不知道哪些文档该有审核记录，缺了也不会报。',
  basis: '《政府信息公开条例》第十七条',
  examples: {
    valid: [
      {
        name: '定了日期',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}reviewRecords:\n  since: 2020-01-01\n`,
          [EXAMPLE_FILE]: examplePolicy(),
        },
      },
      {
        name: '只有示例文档',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['sample: true'] }) },
      },
    ],
    invalid: [{ name: '没有定日期', files: { [EXAMPLE_FILE]: examplePolicy() }, at: 'portal.yaml:1:1' }],
  },
  run({ content }) {
    if (!content.settings || content.settings.reviewRecords) return [];
    const unrecorded = content.documents.filter(isUnrecorded).length;
    if (unrecorded === 0) return [];
    return [
      {
        rule: 'review-unrecorded',
        file: 'portal.yaml',
        at: { key: ['reviewRecords'] },
        message: `没有写 reviewRecords（审核记录），${unrecorded} 篇已通过的文档看不出谁审过`,
        hint: '加两行：“reviewRecords:”，下一行缩进两格写“since: 日期”；那一天起发布的文档没有审核记录就会报错，以前的不追究。',
      },
    ];
  },
};
