import { officialFields } from '../document-fields.ts';
import { defineType } from '../document-type.ts';
import { level } from '../vocabulary.ts';

/** 政策文件: notices, opinions, measures and other official texts. */
export const policy = defineType({
  id: 'policy',
  collection: 'policies',
  label: '政策文件',
  indexed: true,
  fields: { ...officialFields, level: level.optional().meta({ label: '层级' }) },
  example: `---
title: 示例市人民政府办公室关于做好政务公开工作的通知
disclosure: 主动公开
review: 通过
issuedOn: 2019-11-15
publishedOn: 2019-11-20
column: xxgk/zcwj
documentNumber: 示政办发〔2019〕12号
validity: 有效
topic: 综合政务
genre: 通知
category: 1
summary: 对指南、目录和年度报告的编制与报送提出要求。
sample: true
---

各县（市、区）人民政府，市政府各部门：

现就做好政务公开工作通知如下。

## 一、编好指南

指南写明机构、地址、电话和办公时间。
`,
});
