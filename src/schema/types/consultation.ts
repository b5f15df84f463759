import { z } from 'zod';
import { contactFields } from '../contact-fields.ts';
import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';
import { documentReference, proseField, textField, urlField } from '../text-field.ts';

const count = z.int({ error: '应为数字' }).min(0, { error: '不能小于 0' });

/** How opinions reach the office; the portal itself takes none. */
const channels = z
  .strictObject({
    ...contactFields,
    url: urlField.optional().meta({ label: '网上提交', hint: '能接收意见的网站，写完整的网址' }),
    note: textField.optional().meta({ label: '说明', hint: '如“请在信封上注明……”' }),
  })
  .refine((ways) => Object.values(ways).some((way) => way !== undefined), {
    error: '至少要写一种方式：address、phone、email、url 等',
  });

/** What came of it. It is shown from its day on; a policy that is not published yet is left out. */
const outcome = z
  .strictObject({
    announcedOn: plainDate
      .optional()
      .meta({ label: '公布日期', hint: '到了这一天才显示；不写则截止以后就显示' }),
    summary: proseField.optional().meta({ label: '征集和采纳情况' }),
    received: count.optional().meta({ label: '收到意见', hint: '条数' }),
    adopted: count.optional().meta({ label: '采纳意见', hint: '条数' }),
    policies: z.array(documentReference).optional().meta({ label: '最终文件' }),
  })
  .refine(
    ({ summary, received, policies = [] }) =>
      summary !== undefined || received !== undefined || policies.length > 0,
    { error: '至少要写 summary（征集和采纳情况）、received（收到意见）或 policies（最终文件）' },
  )
  .refine(({ received, adopted }) => received === undefined || adopted === undefined || adopted <= received, {
    error: '采纳的意见比收到的多，请核对 received 和 adopted',
    path: ['adopted'],
  });

/**
 * 征求意见: the public is asked about a draft for some days, and told what came of it.
 * Source: 重大行政决策程序暂行条例, articles 14 to 16.
 */
export const consultation = defineType({
  id: 'consultation',
  collection: 'consultations',
  label: '征求意见',
  indexed: true,
  fields: {
    opensOn: plainDate.meta({ label: '开始日期' }),
    closesOn: plainDate.meta({ label: '截止日期', hint: '这一天仍可提意见' }),
    periodReason: textField
      .optional()
      .meta({ label: '期限说明', hint: '期限不足30日时写明理由，显示在页面上' }),
    drafts: z
      .array(documentReference)
      .optional()
      .meta({ label: '征求意见的文稿', hint: '本网站的文档；作为附件的文稿写在 attachments' }),
    channels: channels.optional().meta({ label: '提意见的方式', hint: '不写则用发布机构的联系方式' }),
    outcome: outcome.optional().meta({ label: '征求意见的结果' }),
  },
  example: `---
title: 《示例市养犬管理办法（征求意见稿）》公开征求意见
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/gzcy
opensOn: 2019-11-20
closesOn: 2019-12-20
channels:
  address: 示例市解放路1号
  email: yijian@shili.example
sample: true
---

现就《示例市养犬管理办法（征求意见稿）》公开征求意见。
`,
});
