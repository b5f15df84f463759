import { z } from 'zod';
import { defineType } from '../document-type.ts';
import { proseField, textField } from '../text-field.ts';

/**
 * 政府信息公开指南.
 * Source: 政府信息公开条例, article 12: classification, arrangement, how to obtain, and the office's name,
 * address, hours, telephone, fax and internet contact. What the sources do not give is left out, not made up.
 */
export const guide = defineType({
  id: 'guide',
  collection: 'guides',
  label: '信息公开指南',
  indexed: true,
  fields: {
    classification: proseField.optional().meta({ label: '信息分类' }),
    arrangement: proseField.optional().meta({ label: '编排体系' }),
    access: proseField.optional().meta({ label: '获取方式' }),
    office: z
      .strictObject({
        name: textField.optional().meta({ label: '工作机构' }),
        address: textField.optional().meta({ label: '办公地址' }),
        postcode: textField.optional().meta({ label: '邮编' }),
        hours: textField.optional().meta({ label: '办公时间' }),
        phone: textField.optional().meta({ label: '联系电话' }),
        fax: textField.optional().meta({ label: '传真' }),
        email: textField.optional().meta({ label: '互联网联系方式' }),
      })
      .optional()
      .meta({ label: '工作机构' }),
  },
  example: `---
title: 示例市人民政府信息公开指南
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
classification: 按内容分为主动公开和依申请公开两类
arrangement: 按栏目和机构编排
access: 在本网站查阅，或到市政府办公室查阅
office:
  name: 市政府办公室
  address: 示例市解放路1号
  hours: 工作日 9:00 至 17:00
  phone: 0000-1234567
  fax: 0000-1234568
  email: gongkai@shili.example
sample: true
---

## 主动公开

可在本网站查阅。
`,
});
