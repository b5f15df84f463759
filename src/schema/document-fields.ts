import { z } from 'zod';
import { plainDate, plainDateOrMonth, plainMoment } from './dates.ts';
import { documentNumber } from './document-number.ts';
import { reviewRecordField } from './review-record.ts';
import {
  columnPathField,
  documentReference,
  entryError,
  idField,
  proseField,
  textField,
} from './text-field.ts';
import { article20, disclosure, review, validity } from './vocabulary.ts';

/** A file that is offered for download with a document. */
export const attachmentField = z.strictObject({
  file: textField.meta({ label: '文件', hint: '与文档放在同一文件夹，写文件名' }),
  title: textField.optional().meta({ label: '显示的名称', hint: '不写则显示文件名' }),
});

/** What was changed after publication, told to the public. */
export const changeField = z.strictObject({
  changedOn: plainDate.meta({ label: '更新日期' }),
  note: proseField.meta({ label: '更新说明', hint: '改了什么，一句话' }),
});

/** A reason says something from so many characters on: 原文如此. */
const SHORTEST_REASON = 4;

/** A rule that a document is not held to, and why: for whoever reads the front matter, not for the public. */
export const exemptionField = z.strictObject(
  {
    rule: textField.meta({ label: '检查规则', hint: '检查结果末尾方括号里的编号' }),
    reason: proseField
      .refine((text) => [...text].length >= SHORTEST_REASON, {
        error: `太短，至少 ${SHORTEST_REASON} 个字`,
      })
      .meta({ label: '不检查的理由', hint: '一句话，如“原文如此”' }),
  },
  { error: entryError('rule: 规则编号') },
);

/**
 * The front matter that every document has, whatever its type.
 * Source: 政府信息公开条例, article 12 (index number, name, summary, date), and the metadata core set of
 * 政府信息公开目录系统实施指引.
 */
export const commonFields = {
  title: textField.meta({ label: '名称' }),
  disclosure: disclosure.meta({ label: '公开属性', hint: '只有“主动公开”会发布' }),
  disclosureReason: proseField.optional().meta({ label: '不予公开的理由' }),
  review: review.meta({ label: '审核状态', hint: '只有“通过”会发布' }),
  reviewRecord: z
    .array(reviewRecordField)
    .optional()
    .meta({ label: '审核记录', hint: '谁在哪天审过，不在网页上显示' }),
  publishedOn: plainMoment.meta({ label: '发布日期', hint: '到了这一天才发布' }),
  issuedOn: plainDateOrMonth.optional().meta({ label: '成文日期' }),
  column: columnPathField.optional().meta({ label: '栏目' }),
  also: z.array(columnPathField).optional().meta({ label: '同时列入的栏目' }),
  item: idField.optional().meta({ label: '目录事项', hint: '本单位信息公开目录中的事项编号' }),
  summary: proseField.optional().meta({ label: '内容概述' }),
  keywords: z.array(textField).optional().meta({ label: '关键词' }),
  source: textField.optional().meta({ label: '来源' }),
  category: article20.optional().meta({ label: '组配分类', hint: '《条例》第二十条的项次，1 到 15' }),
  attachments: z.array(attachmentField).optional().meta({ label: '附件' }),
  changes: z
    .array(changeField)
    .optional()
    .meta({ label: '更新记录', hint: '发布后改了内容时，每次加一条；页面显示最后更新日期和说明' }),
  sample: z
    .boolean({ error: '应为 true 或 false' })
    .optional()
    .meta({ label: '示例', hint: '不是官方文本时写 true，页面会注明' }),
  note: proseField.optional().meta({ label: '编者说明', hint: '显示在页面上' }),
  exemptions: z.array(exemptionField).optional().meta({ label: '不检查的规则', hint: '不显示在页面上' }),
};

/** The further metadata of official documents (公文), shared by the types that are such. */
export const officialFields = {
  documentNumber: documentNumber.optional().meta({ label: '发文字号' }),
  issuers: z
    .array(textField)
    .optional()
    .meta({ label: '发文机关', hint: '与发布机构不同或联合发文时逐个列出' }),
  effectiveOn: plainDate.optional().meta({ label: '实施日期' }),
  expiresOn: plainDate.optional().meta({ label: '废止日期' }),
  validity: validity.optional().meta({ label: '有效性' }),
  topic: textField.optional().meta({ label: '主题分类' }),
  genre: textField.optional().meta({ label: '体裁' }),
  audience: z.array(textField).optional().meta({ label: '服务对象' }),
  disclosureMode: textField.optional().meta({ label: '公开方式' }),
  disclosureLimit: textField.optional().meta({ label: '公开时限' }),
  basis: z.array(textField).optional().meta({ label: '依据' }),
  amends: z.array(documentReference).optional().meta({ label: '修改' }),
  repeals: z.array(documentReference).optional().meta({ label: '废止' }),
};
