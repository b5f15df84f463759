import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';
import { textField } from '../text-field.ts';

/**
 * 回应关切: a public concern and the government's answer to it, which is its body.
 * Source: 国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知.
 */
export const response = defineType({
  id: 'response',
  collection: 'responses',
  label: '回应关切',
  indexed: false,
  fields: {
    question: textField.meta({ label: '关切的问题', hint: '一句话，列表里显示它' }),
    channel: textField.optional().meta({ label: '提出的渠道', hint: '如“网民留言”“12345热线”' }),
    answeredOn: plainDate.optional().meta({ label: '回应日期' }),
    answeredBy: textField.optional().meta({ label: '回应单位', hint: '不写则是发布机构' }),
  },
  example: `---
title: 关于今冬供暖时间的回应
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/hygq
question: 今年供暖会不会提前？
channel: 网民留言
answeredOn: 2019-11-19
sample: true
---

供暖按规定的日期开始，气温过低时提前。
`,
});
