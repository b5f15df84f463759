import { daysBetween } from '../../schema/day-count.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { type AlikePair, findNearTexts } from '../likeness/alike-texts.ts';
import { EXAMPLE_TEXT } from '../likeness/example-text.ts';
import { bareTitle, likeness, seriesTitle } from '../likeness/titles.ts';
import type { Rule } from '../rule.ts';

/** Notices that come every year keep their words. */
const DAYS_OF_A_SERIES = 200;
/** Titles less alike than this are of different matters; those in between are of one form that is filled in. */
const OTHER_MATTER = 0.4;

/** How two documents of nearly the same text are related; undefined where that is as it should be. */
function judge({ first, second }: AlikePair): 'copy' | 'other matter' | undefined {
  const named = [first, second].flatMap(({ fields }) => [
    ...('amends' in fields ? (fields.amends ?? []) : []),
    ...('repeals' in fields ? (fields.repeals ?? []) : []),
  ]);
  if (named.includes(first.file) || named.includes(second.file)) return undefined;
  if (bareTitle(first.fields.title) === bareTitle(second.fields.title)) {
    const days = daysBetween(first.fields.publishedOn, second.fields.publishedOn);
    return days < DAYS_OF_A_SERIES ? 'copy' : undefined;
  }
  const alike = likeness(seriesTitle(first.fields.title), seriesTitle(second.fields.title));
  return alike < OTHER_MATTER ? 'other matter' : undefined;
}

const COPY = 'agencies/sfb/policies/2019/rain.md';
const NEARLY = EXAMPLE_TEXT.replace('三日', '五日');
const policyOf = (title: string, body: string) =>
  examplePolicy({ body }).replace('关于做好防汛工作的通知', title);

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  severity: 'warning',
  scope: 'portal',
  summary: '没有正文几乎一样的两篇文档',
  why: '标题也一样的，多半是同一份文件发了两稿；标题毫不相干的，多半有一篇贴错了正文。',
  examples: {
    valid: [
      {
        name: '每季度一篇，格式相同',
        files: {
          [EXAMPLE_FILE]: policyOf('2019年第二季度防汛工作情况通报', EXAMPLE_TEXT),
          [COPY]: policyOf('2019年第三季度防汛工作情况通报', NEARLY),
        },
      },
      {
        name: '每年一篇',
        files: {
          [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', EXAMPLE_TEXT),
          [COPY]: policyOf('关于做好防汛工作的通知', NEARLY).replace('2019-11-20', '2018-11-20'),
        },
      },
    ],
    invalid: [
      {
        name: '同一份文件发了两稿',
        files: {
          [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', EXAMPLE_TEXT),
          [COPY]: policyOf('关于做好防汛工作的通知', NEARLY).replace('2019-11-20', '2019-11-22'),
        },
        at: `${COPY}:2:1`,
      },
      {
        name: '标题不相干',
        files: {
          [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', EXAMPLE_TEXT),
          [COPY]: policyOf('学校供餐价格公示', NEARLY),
        },
        at: `${COPY}:2:1`,
      },
    ],
  },
  run: ({ content }) =>
    findNearTexts(content).flatMap((pair): Finding[] => {
      const kind = judge(pair);
      if (kind === undefined) return [];
      return [
        {
          rule: 'near-duplicate',
          file: pair.second.file,
          at: { key: ['title'] },
          message: `正文与“${pair.first.fields.title}”（${pair.first.file}）几乎一样，${kind === 'copy' ? '标题也一样' : '标题却不相干'}`,
          hint:
            kind === 'copy'
              ? '同一份文件只留定稿；发布后有改动的，改原来的一篇，在 changes 里说明。'
              : '核对有没有贴错正文；确实要分开发布的可以不管。',
        },
      ];
    }),
};
