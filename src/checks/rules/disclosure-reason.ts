import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** Words that stand where a reason should, and give none. */
const NO_REASON =
  /^(?:无|暂无|略|待定|待补|其他|内部|理由|不公开|不予公开|不宜公开|依法不予公开|[-—－.。…?？/]+)$/;

const withheld = (...reason: string[]) => ({
  [EXAMPLE_FILE]: examplePolicy({ extra: reason }).replace('主动公开', '不予公开'),
});

export const disclosureReason: Rule = {
  id: 'disclosure-reason',
  severity: 'error',
  scope: 'file',
  summary: '不予公开的要写明理由',
  why: '不公开是例外，要有依据；没有理由，以后有人申请时说不清，检查时也会被指出。',
  basis:
    '《政府信息公开条例》第五条、第十四条至第十六条；《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：拟制公文时就明确公开属性，拟不公开的说明理由',
  examples: {
    valid: [
      { name: '写了理由', files: withheld('disclosureReason: 属于内部事务信息（条例第十六条）') },
      { name: '主动公开的不用写', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '依申请公开的不用写',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('主动公开', '依申请公开') },
      },
    ],
    invalid: [
      { name: '没有理由', files: withheld(), at: `${EXAMPLE_FILE}:3:1` },
      { name: '写了等于没写', files: withheld('disclosureReason: 依法不予公开'), at: `${EXAMPLE_FILE}:7:1` },
    ],
  },
  inspect({ file, frontMatter }) {
    if (frontMatter?.['disclosure'] !== '不予公开') return [];
    const reason = frontMatter['disclosureReason'];
    const hint =
      '加一行 disclosureReason:，写明属于哪一种：国家秘密，法律、行政法规禁止公开，危及国家安全、公共安全、经济安全、社会稳定，第三方的商业秘密或个人隐私，内部事务信息，过程性信息，行政执法案卷。';
    if (typeof reason !== 'string' || reason.trim() === '')
      return [
        {
          rule: 'disclosure-reason',
          file,
          at: { key: ['disclosure'] },
          message: '不予公开，没有写理由',
          hint,
        },
      ];
    if (!NO_REASON.test(reason.trim())) return [];
    const message = `不予公开的理由“${reason.trim()}”没有说明为什么`;
    return [
      {
        rule: 'disclosure-reason',
        file,
        at: { key: ['disclosureReason'] },
        message,
        hint: hint.replace('加一行 disclosureReason:，', ''),
      },
    ];
  },
};
