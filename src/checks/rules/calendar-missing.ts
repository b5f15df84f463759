import { findDelays } from '../disclosure/lateness.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const late = { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-06-03'] }) };

export const calendarMissing: Rule = {
  id: 'calendar-missing',
  severity: 'hint',
  scope: 'portal',
  summary: '算工作日用到的年份，calendar.yaml 里都要有',
  why: '没有节假日和调休，工作日只能按周一到周五算，遇到长假会多算几天。',
  basis: '国务院办公厅每年关于部分节假日安排的通知',
  examples: {
    valid: [
      {
        name: '有那一年',
        files: { ...late, 'calendar.yaml': "years:\n  '2019':\n    holidays: [2019-10-01]\n" },
      },
      { name: '没有要算的文档', files: { [EXAMPLE_FILE]: examplePolicy() } },
    ],
    invalid: [
      { name: '没有 calendar.yaml', files: late, at: 'calendar.yaml:1:1' },
      {
        name: '只有别的年份',
        files: { ...late, 'calendar.yaml': "years:\n  '2018':\n    holidays: [2018-10-01]\n" },
        at: 'calendar.yaml:1:1',
      },
    ],
  },
  run(input) {
    const years = [...new Set(findDelays(input).flatMap(({ unknownYears }) => unknownYears))].sort();
    if (years.length === 0) return [];
    return [
      {
        rule: 'calendar-missing',
        file: 'calendar.yaml',
        at: { key: ['years', years[0] ?? ''] },
        message: `没有${years.join('、')}年的节假日，有的文档是否超过期限算不准`,
        hint: `运行 npm run calendar -- ${years.join(' ')}，或照国务院办公厅的放假通知补上。`,
      },
    ];
  },
};
