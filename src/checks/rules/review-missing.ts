import { dayOf } from '../../schema/dates.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { REVIEW_STEPS, type ReviewStep } from '../../schema/review-record.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

type Settings = { readonly since: string; readonly steps: readonly ReviewStep[] } | undefined;
type Fault = Pick<Finding, 'at' | 'message' | 'hint'>;

const HOW = '每个环节写三行：“- step: 初审”“by: 姓名”“on: 日期”。谁审的写谁，没有审过的先补审，不可编造。';

/** What is wrong with a record that is there. */
function findRecordFaults(
  record: NonNullable<NonNullable<DocumentRecord['fields']>['reviewRecord']>,
  publishedOn: string,
  steps: readonly ReviewStep[],
): Fault[] {
  const faults: Fault[] = [];
  const missing = steps.filter((step) => !record.some((entry) => entry.step === step));
  if (missing.length > 0)
    faults.push({
      at: { key: ['reviewRecord'] },
      message: `审核记录里没有${missing.join('、')}`,
      hint: HOW,
    });
  for (const [index, { step, on }] of record.entries()) {
    const before = record.slice(0, index).find((entry) => entry.on > on);
    const isLater = before && REVIEW_STEPS.indexOf(before.step) < REVIEW_STEPS.indexOf(step);
    if (isLater)
      faults.push({
        at: { key: ['reviewRecord', index, 'on'] },
        message: `${step}的日期${on}早于${before.step}的${before.on}`,
        hint: '核对两个日期，改正写错的一个。',
      });
    if (on > dayOf(publishedOn))
      faults.push({
        at: { key: ['reviewRecord', index, 'on'] },
        message: `${step}的日期${on}晚于发布日期${dayOf(publishedOn)}`,
        hint: '先审后发：核对审核日期，或推迟发布日期。',
      });
  }
  const [first, second] = record;
  if (first && second && record.every(({ by }) => by === first.by))
    faults.push({
      at: { key: ['reviewRecord'] },
      message: `各个环节都是“${first.by}”一个人审的`,
      hint: '各环节由不同的人审；写错的改正，没有分开审的补审。',
    });
  return faults;
}

function judge({ fields, file }: DocumentRecord, settings: Settings): Finding[] {
  // A sample is nobody's official text, and none is reviewed before it has passed.
  if (!fields || fields.sample === true || fields.review !== '通过') return [];
  const { reviewRecord, publishedOn } = fields;
  const steps = settings?.steps ?? REVIEW_STEPS;
  if (reviewRecord && reviewRecord.length > 0)
    return findRecordFaults(reviewRecord, publishedOn, steps).map((fault) => ({
      rule: 'review-missing',
      file,
      ...fault,
    }));
  if (!settings || dayOf(publishedOn) < settings.since) return [];
  const message = `审核状态是通过，没有审核记录：${settings.since}起发布的文档要写明${steps.join('、')}`;
  return [
    {
      rule: 'review-missing',
      file,
      at: { key: ['review'] },
      message,
      hint: `在下面加 reviewRecord:，${HOW}`,
    },
  ];
}

const PORTAL = `${EXAMPLE_PORTAL}reviewRecords:\n  since: 2019-11-01\n`;
const record = (...steps: readonly (readonly [string, string, string])[]) => [
  'reviewRecord:',
  ...steps.flatMap(([step, by, on]) => [`  - step: ${step}`, `    by: ${by}`, `    on: ${on}`]),
];
const FIRST = ['初审', '张示例', '2019-11-18'] as const;
const SECOND = ['复审', '李示例', '2019-11-19'] as const;
const LAST = ['终审', '王示例', '2019-11-20'] as const;

export const reviewMissing: Rule = {
  id: 'review-missing',
  severity: 'error',
  scope: 'portal',
  summary: '审核通过的文档要有审核记录：谁、哪天、审了哪一步',
  why: '出了问题要查得到谁审过；没有记录，“通过”两个字谁都能写。',
  basis: '《政府信息公开条例》第十七条（审查机制，明确审查程序和责任）；分几步审由单位定，通行的是三审',
  examples: {
    valid: [
      {
        name: '三审都有记录',
        files: {
          'portal.yaml': PORTAL,
          [EXAMPLE_FILE]: examplePolicy({ extra: record(FIRST, SECOND, LAST) }),
        },
      },
      {
        name: '网站只要两个环节',
        files: {
          'portal.yaml': `${PORTAL}  steps: [初审, 终审]\n`,
          [EXAMPLE_FILE]: examplePolicy({ extra: record(FIRST, LAST) }),
        },
      },
      {
        name: '起始日期以前发布的',
        files: {
          'portal.yaml': PORTAL,
          [EXAMPLE_FILE]: examplePolicy().replace('2019-11-20', '2019-10-31'),
        },
      },
      {
        name: '待审的还没有记录',
        files: { 'portal.yaml': PORTAL, [EXAMPLE_FILE]: examplePolicy().replace('通过', '待审') },
      },
      { name: '网站没有要求审核记录', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '示例文档',
        files: { 'portal.yaml': PORTAL, [EXAMPLE_FILE]: examplePolicy({ extra: ['sample: true'] }) },
      },
    ],
    invalid: [
      {
        name: '没有审核记录',
        files: { 'portal.yaml': PORTAL, [EXAMPLE_FILE]: examplePolicy() },
        at: `${EXAMPLE_FILE}:4:1`,
      },
      {
        name: '缺终审',
        files: { 'portal.yaml': PORTAL, [EXAMPLE_FILE]: examplePolicy({ extra: record(FIRST, SECOND) }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '发布以后才终审',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: record(FIRST, SECOND, ['终审', '王示例', '2019-11-21']) }),
        },
        at: `${EXAMPLE_FILE}:16:5`,
      },
      {
        name: '终审早于初审',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: record(FIRST, SECOND, ['终审', '王示例', '2019-11-17']) }),
        },
        at: `${EXAMPLE_FILE}:16:5`,
      },
      {
        name: '三审是同一个人',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: record(FIRST, ['复审', '张示例', '2019-11-19'], ['终审', '张示例', '2019-11-20']),
          }),
        },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
  run: ({ content }) => content.documents.flatMap((each) => judge(each, content.settings?.reviewRecords)),
};
