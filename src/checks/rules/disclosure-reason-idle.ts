import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const REASON = 'disclosureReason: 属于内部事务信息';

export const disclosureReasonIdle: Rule = {
  id: 'disclosure-reason-idle',
  severity: 'warning',
  scope: 'file',
  summary: '主动公开的文档不写不予公开的理由',
  why: '写着不予公开的理由，又标成主动公开，两处必有一处写错；错在公开属性时，不该公开的就登出去了。',
  examples: {
    valid: [
      { name: '没有写理由', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '依申请公开的可以说明原因',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: [REASON] }).replace('主动公开', '依申请公开') },
      },
    ],
    invalid: [
      {
        name: '主动公开却写了理由',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: [REASON] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
  inspect({ file, frontMatter }) {
    const reason = frontMatter?.['disclosureReason'];
    if (frontMatter?.['disclosure'] !== '主动公开' || typeof reason !== 'string' || reason.trim() === '')
      return [];
    return [
      {
        rule: 'disclosure-reason-idle',
        file,
        at: { key: ['disclosureReason'] },
        message: `公开属性是主动公开，却写了不予公开的理由“${reason.trim().slice(0, 40)}”`,
        hint: '可以公开的，删去 disclosureReason 这一行；不能公开的，改正 disclosure。',
      },
    ];
  },
};
