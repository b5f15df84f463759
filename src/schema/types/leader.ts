import { z } from 'zod';
import { plainDateOrMonth } from '../dates.ts';
import { defineType } from '../document-type.ts';
import { pictureField, textField } from '../text-field.ts';

/**
 * 领导: who leads an agency, and for what. The body is the résumé.
 * Source: 政府信息公开条例, article 20, item 2 (负责人). What is not known is left out, not made up.
 */
export const leader = defineType({
  id: 'leader',
  collection: 'leaders',
  label: '领导',
  indexed: false,
  fields: {
    name: textField.meta({ label: '姓名', hint: '与会议的主持人、解读的解读人写法一致，页面才会互相链接' }),
    post: textField.optional().meta({ label: '职务' }),
    portfolio: z.array(textField).optional().meta({ label: '分工', hint: '一项写一行' }),
    group: textField
      .optional()
      .meta({ label: '分组', hint: '如“州长”“副州长”“秘书长”；同组的排在一起，组按其中最小的排序定先后' }),
    order: z.number({ error: '应为数字' }).default(1000).meta({ label: '排序', hint: '小的在前' }),
    photo: pictureField.optional().meta({ label: '照片' }),
    since: plainDateOrMonth.optional().meta({ label: '任职起' }),
    until: plainDateOrMonth.optional().meta({ label: '任职至', hint: '离任后填写，网页保留并注明' }),
  },
  example: `---
title: 张示例
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/ldzc
name: 张示例
post: 副市长
portfolio:
  - 教育、体育
  - 卫生健康
group: 副市长
order: 20
since: 2018-03
sample: true
---

这里写简历。
`,
});
