import { exampleList, LIST_FILE } from '../example-lists.ts';
import type { Rule } from '../rule.ts';

export const listDuplicate: Rule = {
  id: 'list-duplicate',
  severity: 'error',
  scope: 'file',
  summary: '一个事项在清单里只列一次',
  why: '重复的事项会多算条数，读者也分不清以哪一行为准。',
  examples: {
    valid: [
      {
        name: '同名而类型不同',
        files: exampleList('事项名称,权力类型\n校车,行政许可\n校车,行政检查\n'),
      },
    ],
    invalid: [
      {
        name: '同名同类',
        files: exampleList('权力类型,事项名称\n行政许可,校车\n行政许可,校车\n'),
        at: `${LIST_FILE}:3:6`,
      },
      {
        name: '编码相同',
        files: exampleList('编码,事项名称,权力类型\nA1,校车,行政许可\nA1,民办学校,行政许可\n'),
        at: `${LIST_FILE}:3:1`,
      },
    ],
  },
};
