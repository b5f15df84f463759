import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { defineType } from '../document-type.ts';
import { proposalKind, proposalResult } from '../proposal-vocabulary.ts';
import { idField, textField } from '../text-field.ts';

/**
 * 建议提案: one case of the People's Congress or of the CPPCC with the answer to it (复文) as its body.
 * Source: 国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知.
 */
export const proposal = defineType({
  id: 'proposal',
  collection: 'proposals',
  label: '建议提案',
  indexed: true,
  fields: {
    kind: proposalKind.meta({ label: '类别' }),
    session: textField.meta({ label: '届次', hint: '在哪次会议上提出，如“市第十届人大二次会议”' }),
    caseNumber: z
      .int({ error: '应为数字' })
      .min(1, { error: '应从 1 起' })
      .max(99999, { error: '案号太大，看看是不是写成了日期' })
      .optional()
      .meta({ label: '案号' }),
    leadAgency: idField.meta({ label: '主办单位', hint: '单位的文件夹名' }),
    assistingAgencies: z.array(idField).optional().meta({ label: '会办单位', hint: '单位的文件夹名' }),
    receivedOn: plainDate.optional().meta({ label: '交办日期', hint: '按它的年份统计；不写则按发布日期' }),
    answeredOn: plainDate.optional().meta({ label: '答复日期', hint: '还在办理时不写' }),
    result: proposalResult.optional().meta({ label: '办理结果' }),
  },
  example: `---
title: 关于增加夜间公交的建议
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/jyta
kind: 人大建议
session: 示例会议
leadAgency: jtj
receivedOn: 2019-03-01
answeredOn: 2019-06-01
result: 正在解决
sample: true
---

您提出的建议收悉，现答复如下。
`,
});
