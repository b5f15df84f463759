import { defineType } from '../document-type.ts';
import { listFields } from './list-fields.ts';

/**
 * 权责清单: the powers of an agency and what it answers for, one row of a CSV each.
 * Source: 关于推行地方各级政府工作部门权力清单制度的指导意见 (中办发〔2015〕21号); the prefecture's 2019 notice, part 2.
 */
export const powerList = defineType({
  id: 'power-list',
  collection: 'powers',
  label: '权责清单',
  indexed: true,
  fields: listFields,
  example: `---
title: 市教育局权责清单
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-30
column: xxgk/qzqd
entries: qingdan.csv
sample: true
---

本清单列出市教育局的权力和责任事项。
`,
});
