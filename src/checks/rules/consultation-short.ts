import { daysBetween } from '../../schema/day-count.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { exampleConsultation } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const EXAMPLE = 'agencies/sfb/consultations/flood.md';
/** The regulation is in force from this day on. */
const IN_FORCE_FROM = '2019-09-01';
/** Counted with the first and the last day: on each of them opinions are taken. */
const USUAL_DAYS = 30;

const period = (opensOn: string, closesOn: string, ...more: string[]) => ({
  [EXAMPLE]: exampleConsultation([`opensOn: ${opensOn}`, `closesOn: ${closesOn}`, ...more]),
});

export const consultationShort: Rule = {
  id: 'consultation-short',
  severity: 'warning',
  scope: 'file',
  summary: '征求意见的期限一般不少于30日，不足的要说明理由',
  why: '期限太短，公众来不及看、来不及提；缩短而不说明，程序上有缺陷。',
  basis: '《重大行政决策程序暂行条例》（2019年9月1日起施行）第十五条；是否属于重大行政决策由单位判断',
  examples: {
    valid: [
      { name: '首尾两天都算，正好30日', files: period('2019-11-01', '2019-11-30') },
      {
        name: '不足30日，说明了理由',
        files: period('2019-11-01', '2019-11-10', 'periodReason: 汛期将至，情况紧急'),
      },
      { name: '条例施行以前开始的', files: period('2019-08-31', '2019-09-10') },
    ],
    invalid: [
      { name: '29日，没有说明', files: period('2019-11-01', '2019-11-29'), at: `${EXAMPLE}:8:1` },
      { name: '只有一天', files: period('2019-11-01', '2019-11-01'), at: `${EXAMPLE}:8:1` },
    ],
  },
  run({ content }) {
    return content.documents.flatMap((record): Finding[] => {
      if (record.type !== 'consultation' || !record.fields) return [];
      const { opensOn, closesOn, periodReason } = record.fields;
      const days = daysBetween(opensOn, closesOn) + 1;
      if (periodReason !== undefined || opensOn < IN_FORCE_FROM || days < 1 || days >= USUAL_DAYS) return [];
      return [
        {
          rule: 'consultation-short',
          file: record.file,
          at: { key: ['closesOn'] },
          message: `征求意见的期限只有${days}日，一般不少于${USUAL_DAYS}日`,
          hint: '推迟截止日期，或加一行 periodReason: 写明理由，如情况紧急、不属于重大行政决策。',
        },
      ];
    });
  },
};
