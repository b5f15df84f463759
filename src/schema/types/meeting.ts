import { z } from 'zod';
import { defineType } from '../document-type.ts';
import { textField } from '../text-field.ts';

/** 政府会议. Titles repeat between terms of office, so a meeting is told apart by series, term and number. */
export const meeting = defineType({
  id: 'meeting',
  collection: 'meetings',
  label: '政府会议',
  indexed: false,
  fields: {
    series: textField.meta({ label: '会议系列', hint: '如“市政府常务会议”' }),
    term: textField.optional().meta({ label: '届次', hint: '哪一届政府' }),
    number: z
      .int({ error: '应为数字' })
      .min(1, { error: '应从 1 起' })
      .max(9999, { error: '会次太大，看看是不是写成了日期' })
      .optional()
      .meta({ label: '会次' }),
    chair: textField.optional().meta({ label: '主持人' }),
  },
  example: `---
title: 市政府召开第12次常务会议
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/zfhy/cwhy
series: 市政府常务会议
number: 12
sample: true
---

会议研究了政务公开工作。
`,
});
