import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const dateImpossible: Rule = {
  id: 'date-impossible',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '日期要是日历上有的',
  why: '没有的日期不能判断到没到发布的时候。',
  examples: {
    valid: [
      {
        name: '闰年的二月二十九日',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2016-02-29'] }) },
      },
    ],
    invalid: [
      {
        name: '二月三十日',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('2019-11-20', '2019-02-30') },
        at: `${EXAMPLE_FILE}:5:1`,
      },
      {
        name: '平年的二月二十九日',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['effectiveOn: 2019-02-29'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
};
