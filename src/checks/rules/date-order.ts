import type { Finding } from '../../schema/diagnostic.ts';
import { typeOfId } from '../../schema/types/index.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { exampleConsultation } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const EXAMPLE_CONSULTATION = 'agencies/sfb/consultations/flood.md';
const EXAMPLE_PROPOSAL = 'agencies/sfb/proposals/flood.md';

const exampleProposal = (answeredOn: string) =>
  `---\ntitle: 关于清淤的建议\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-01\nkind: 人大建议\nsession: 示例会议\nleadAgency: sfb\nreceivedOn: 2019-03-01\nansweredOn: ${answeredOn}\n---\n\n已经清淤。\n`;

/** Pairs of dates of which the second cannot be before the first. */
const PAIRS: Partial<Record<DocumentRecord['type'], readonly (readonly [string, string])[]>> = {
  consultation: [['opensOn', 'closesOn']],
  proposal: [['receivedOn', 'answeredOn']],
  'annual-report': [['periodStart', 'periodEnd']],
};

/** A date's Chinese name and its key, as editors find it. */
function nameOf(type: DocumentRecord['type'], key: string): string {
  const field = typeOfId(type).schema.shape[key as keyof object] as
    | { meta?: () => Readonly<Record<string, unknown>> | undefined }
    | undefined;
  return `${String(field?.meta?.()?.['label'])}（${key}）`;
}

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  scope: 'file',
  summary: '后面的日期不能早于前面的日期',
  why: '截止早于开始、答复早于交办的，状态、天数和统计都会算错。',
  examples: {
    valid: [
      {
        name: '同一天开始和截止',
        files: {
          [EXAMPLE_CONSULTATION]: exampleConsultation(['opensOn: 2019-11-01', 'closesOn: 2019-11-01']),
        },
      },
      { name: '交办以后答复', files: { [EXAMPLE_PROPOSAL]: exampleProposal('2019-06-01') } },
    ],
    invalid: [
      {
        name: '截止早于开始',
        files: {
          [EXAMPLE_CONSULTATION]: exampleConsultation(['opensOn: 2019-11-01', 'closesOn: 2019-10-31']),
        },
        at: `${EXAMPLE_CONSULTATION}:8:1`,
      },
      {
        name: '答复早于交办',
        files: { [EXAMPLE_PROPOSAL]: exampleProposal('2019-02-01') },
        at: `${EXAMPLE_PROPOSAL}:10:1`,
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap(({ type, fields, file }) =>
      (PAIRS[type] ?? []).flatMap(([first, second]): Finding[] => {
        const dates = fields as Readonly<Record<string, unknown>> | undefined;
        const [earlier, later] = [dates?.[first], dates?.[second]];
        if (typeof earlier !== 'string' || typeof later !== 'string' || later >= earlier) return [];
        return [
          {
            rule: 'date-order',
            file,
            at: { key: [second] },
            message: `${nameOf(type, second)}${later}早于${nameOf(type, first)}${earlier}`,
            hint: '对照原文核对两个日期，改正写错的一个。',
          },
        ];
      }),
    );
  },
};
