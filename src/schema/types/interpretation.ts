import { z } from 'zod';
import { defineType } from '../document-type.ts';
import { documentReference, textField } from '../text-field.ts';
import { interpretationForm, level } from '../vocabulary.ts';

/** 政策解读: explains one or more policies; the two link to each other. */
export const interpretation = defineType({
  id: 'interpretation',
  collection: 'interpretations',
  label: '政策解读',
  indexed: false,
  fields: {
    interprets: z.array(documentReference).optional().meta({ label: '解读的文件' }),
    level: level.meta({ label: '层级' }),
    form: interpretationForm.meta({ label: '解读形式' }),
    interpreter: textField.optional().meta({ label: '解读人' }),
  },
  example: `---
title: 《关于做好政务公开工作的通知》解读
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/zcjd/szjdzc
level: 州
form: 文字
sample: true
---

通知要求各单位在规定期限内报送指南和目录。
`,
});
