import { z } from 'zod';
import { defineType } from '../document-type.ts';
import { documentReference, textField } from '../text-field.ts';

const count = z.int({ error: '应为数字' }).min(1, { error: '应从 1 起' });

/** 政府公报: one issue, with its contents in sections; each entry is a document of the portal. */
export const gazette = defineType({
  id: 'gazette',
  collection: 'gazettes',
  label: '政府公报',
  indexed: false,
  fields: {
    year: z
      .int({ error: '应为年份，如 2019' })
      .min(1949, { error: '应为年份，如 2019' })
      .meta({ label: '年' }),
    issue: count.optional().meta({ label: '期', hint: '示例期可以不写' }),
    totalIssue: count.optional().meta({ label: '总期号' }),
    sections: z
      .array(
        z.strictObject({
          title: textField.meta({ label: '栏' }),
          items: z
            .array(
              z.strictObject({
                document: documentReference.meta({ label: '文件' }),
                page: count.optional().meta({ label: '页码' }),
              }),
            )
            .meta({ label: '篇目' }),
        }),
      )
      .min(1, { error: '至少要有一栏' })
      .meta({ label: '目录' }),
  },
  example: `---
title: 示例市人民政府公报2019年第1期
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-30
column: xxgk/zfgb
year: 2019
issue: 1
sections:
  - title: 市政府办公室文件
    items:
      - document: agencies/sfb/policies/notice.md
        page: 1
sample: true
---

本期刊登市政府办公室文件。
`,
});
