import { defineType } from '../document-type.ts';

/** 单页: a text that stands by itself in a column, such as how to apply for disclosure. */
export const page = defineType({
  id: 'page',
  collection: 'pages',
  label: '单页',
  indexed: false,
  fields: {},
  example: `---
title: 依申请公开说明
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/ysqgk
sample: true
---

申请可以当面、网上或邮寄提出。
`,
});
