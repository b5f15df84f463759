import { dayOf, isSurelyBefore } from '../../schema/dates.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { typeOfId } from '../../schema/types/index.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, exampleConsultation, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const EXAMPLE_CONSULTATION = 'agencies/sfb/consultations/flood.md';
const EXAMPLE_PROPOSAL = 'agencies/sfb/proposals/flood.md';

const exampleProposal = (answeredOn: string) =>
  `---\ntitle: 关于清淤的建议\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-01\nkind: 人大建议\nsession: 示例会议\nleadAgency: sfb\nreceivedOn: 2019-03-01\nansweredOn: ${answeredOn}\n---\n\n已经清淤。\n`;

type DatePair = readonly [first: string, second: string];

/** Pairs of dates of which the second cannot be before the first, in documents of any type. */
const COMMON_PAIRS: readonly DatePair[] = [
  ['issuedOn', 'publishedOn'],
  ['effectiveOn', 'expiresOn'],
  ['issuedOn', 'expiresOn'],
];
/** The same of some types. */
const PAIRS: Partial<Record<DocumentRecord['type'], readonly DatePair[]>> = {
  consultation: [...COMMON_PAIRS, ['opensOn', 'closesOn']],
  proposal: [...COMMON_PAIRS, ['receivedOn', 'answeredOn']],
  topic: [...COMMON_PAIRS, ['startsOn', 'endsOn']],
  'annual-report': [...COMMON_PAIRS, ['periodStart', 'periodEnd'], ['periodEnd', 'publishedOn']],
};

function dateAt(fields: object, key: string): string | undefined {
  const date = (fields as Readonly<Record<string, unknown>>)[key];
  return typeof date === 'string' ? date : undefined;
}

/** Changes before a document was published. */
function findEarlyChanges({ file, fields }: DocumentRecord): Finding[] {
  return (fields?.changes ?? []).flatMap(({ changedOn }, index): Finding[] => {
    const publishedOn = dayOf(fields?.publishedOn ?? '');
    if (changedOn >= publishedOn) return [];
    return [
      {
        rule: 'date-order',
        file,
        at: { key: ['changes', index, 'changedOn'] },
        message: `更新日期（changedOn）${changedOn}早于发布日期（publishedOn）${publishedOn}`,
        hint: '更新记录只写发布以后的改动；核对两个日期，改正写错的一个。',
      },
    ];
  });
}

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
  why: '发布早于成文、截止早于开始、答复早于交办的，必有一个日期写错，状态、天数和统计都会算错。',
  examples: {
    valid: [
      {
        name: '同一天开始和截止',
        files: {
          [EXAMPLE_CONSULTATION]: exampleConsultation(['opensOn: 2019-11-01', 'closesOn: 2019-11-01']),
        },
      },
      {
        name: '成文当天发布',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11-20'] }) },
      },
      {
        name: '只知道成文的月份',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11'] }) },
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
      {
        name: '发布早于成文',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11-21'] }) },
        at: `${EXAMPLE_FILE}:5:1`,
      },
      {
        name: '废止早于实施',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['effectiveOn: 2019-12-01', 'expiresOn: 2019-11-30'] }),
        },
        at: `${EXAMPLE_FILE}:8:1`,
      },
      {
        name: '更新早于发布',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: ['changes:', '  - { changedOn: 2019-11-19, note: 改了电话。 }'],
          }),
        },
        at: `${EXAMPLE_FILE}:8:7`,
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap((record): Finding[] => {
      const { type, fields, file } = record;
      if (!fields) return [];
      const swapped = (PAIRS[type] ?? COMMON_PAIRS).flatMap(([first, second]): Finding[] => {
        const [earlier, later] = [dateAt(fields, first), dateAt(fields, second)];
        if (earlier === undefined || later === undefined || later >= earlier) return [];
        if (!isSurelyBefore(dayOf(later), dayOf(earlier))) return [];
        return [
          {
            rule: 'date-order',
            file,
            at: { key: [second] },
            message: `${nameOf(type, second)}${later}早于${nameOf(type, first)}${earlier}`,
            hint: '对照原文核对两个日期，改正写错的一个。',
          },
        ];
      });
      return fields.changes ? [...swapped, ...findEarlyChanges(record)] : swapped;
    });
  },
};
