import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';
import { proposalKind } from '../proposal-vocabulary.ts';
import { textField } from '../text-field.ts';

/** 建议提案 as a report counts them, which the cases published one by one need not add up to. */
const proposalFigures = z.strictObject({
  kinds: z.array(proposalKind).min(1, { error: '至少要有一类' }).meta({ label: '类别' }),
  cases: z.int({ error: '应为数字' }).min(0, { error: '不能小于 0' }).meta({ label: '件数' }),
  rate: z
    .number({ error: '应为数字，如 100' })
    .min(0, { error: '应为 0 到 100 的数字' })
    .max(100, { error: '应为 0 到 100 的数字' })
    .optional()
    .meta({ label: '按期办复率', hint: '百分数，如 100' }),
  note: textField.optional().meta({ label: '说明' }),
});

/** 政府信息公开工作年度报告. Source: 政府信息公开条例, articles 49 and 50. */
export const annualReport = defineType({
  id: 'annual-report',
  collection: 'reports',
  label: '年度报告',
  indexed: true,
  fields: {
    year: z
      .int({ error: '应为年份，如 2018' })
      .min(2008, { error: '应为 2008 年（《条例》施行）以后的年份' })
      .meta({ label: '报告年度' }),
    periodStart: plainDate.optional().meta({ label: '统计期起' }),
    periodEnd: plainDate.optional().meta({ label: '统计期止' }),
    proposals: z
      .array(proposalFigures)
      .optional()
      .meta({ label: '建议提案办理数', hint: '报告公布的数字，显示在“建议提案”栏目' }),
  },
  example: `---
title: 示例市2018年政府信息公开工作年度报告
disclosure: 主动公开
review: 通过
issuedOn: 2019-03
publishedOn: 2019-03-25
column: xxgk/ndbg
year: 2018
periodStart: 2018-01-01
periodEnd: 2018-12-31
sample: true
---

## 一、总体情况

全年主动公开政府信息若干条。
`,
});
