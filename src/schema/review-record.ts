import { z } from 'zod';
import { plainDate } from './dates.ts';
import { entryError, textField } from './text-field.ts';
import { oneOf } from './vocabulary.ts';

/** The steps of review (三审), in the order in which they are gone through. */
export const REVIEW_STEPS = ['初审', '复审', '终审'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** One step that a document has passed: who passed it, and when. It is kept for the office and shown on no page. */
export const reviewRecordField = z.strictObject(
  {
    step: oneOf(REVIEW_STEPS).meta({ label: '环节' }),
    by: textField.meta({ label: '审核人', hint: '写姓名，不写单位或“领导”' }),
    on: plainDate.meta({ label: '审核日期' }),
  },
  { error: entryError('step: 初审') },
);

/** Which documents must have a record of their review, and of which steps. */
export const reviewRecordsSetting = z.strictObject({
  since: plainDate.meta({ label: '起始日期', hint: '这一天起发布的文档都要有审核记录' }),
  steps: z
    .array(oneOf(REVIEW_STEPS))
    .min(1, { error: '至少要有一个环节' })
    .default([...REVIEW_STEPS])
    .meta({ label: '环节', hint: '不写则三个环节都要' }),
});
