import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';
import {
  columnPathField,
  documentReference,
  pictureField,
  proseField,
  textField,
  urlField,
} from '../text-field.ts';

/** 专题: what the portal has on one subject, gathered in sections. The body is the lead paragraph. */
export const topic = defineType({
  id: 'topic',
  collection: 'topics',
  label: '专题',
  indexed: false,
  fields: {
    banner: pictureField.optional().meta({ label: '题图' }),
    startsOn: plainDate.optional().meta({ label: '开始日期' }),
    endsOn: plainDate.optional().meta({ label: '结束日期', hint: '过了这一天，专题注明“已结束”，网页保留' }),
    sections: z
      .array(
        z.strictObject({
          title: textField.meta({ label: '栏' }),
          text: proseField.optional().meta({ label: '说明' }),
          documents: z.array(documentReference).optional().meta({ label: '文件' }),
          columns: z.array(columnPathField).optional().meta({ label: '栏目' }),
          links: z
            .array(
              z.strictObject({
                title: textField.meta({ label: '名称' }),
                url: urlField.meta({ label: '网址' }),
              }),
            )
            .optional()
            .meta({ label: '外部链接' }),
        }),
      )
      .min(1, { error: '至少要有一栏' })
      .meta({ label: '专题内容' }),
  },
  example: `---
title: 冬季供暖
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: ztzl
startsOn: 2019-11-01
endsOn: 2020-03-31
sections:
  - title: 文件
    documents:
      - agencies/sfb/policies/notice.md
  - title: 去哪里办
    columns: [xxgk/ysqgk]
    links:
      - title: 政务服务网
        url: https://www.shili.example/
sample: true
---

集中公开今冬供暖的安排和服务。
`,
});
