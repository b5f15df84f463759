import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';

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
