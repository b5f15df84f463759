import { defineType } from '../document-type.ts';
import { listFields } from './list-fields.ts';

/**
 * 公共服务事项清单: what an agency does for people, one row of a CSV each.
 * Source: 关于简化优化公共服务流程方便基层群众办事创业的通知 (国办发〔2015〕86号); the prefecture's 2019 notice, part 2.
 */
export const serviceList = defineType({
  id: 'service-list',
  collection: 'services',
  label: '公共服务事项清单',
  indexed: true,
  fields: listFields,
  example: `---
title: 市教育局公共服务事项清单
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-30
column: xxgk/qzqd
entries: fuwu.csv
sample: true
---

本清单列出市教育局的公共服务事项。
`,
});
