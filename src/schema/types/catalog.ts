import { z } from 'zod';
import { defineType } from '../document-type.ts';
import { idField, textField } from '../text-field.ts';
import { article20 } from '../vocabulary.ts';

const itemFields = {
  id: idField.meta({ label: '编号', hint: '进入网址，定了就不改' }),
  title: textField.meta({ label: '事项' }),
  category: article20.meta({ label: '依据', hint: '《条例》第二十条的项次，1 到 15' }),
  basis: textField.optional().meta({ label: '其他依据' }),
  timeLimit: textField.meta({ label: '公开时限' }),
  section: textField.optional().meta({ label: '责任科室' }),
  collects: z
    .array(textField)
    .optional()
    .meta({ label: '收录的文件夹', hint: '这些文件夹里没写 item 的文档归入本事项' }),
};

/** One thing an agency discloses by itself; it opens a column of the agency's tree. */
export interface CatalogItemFields {
  id: string;
  title: string;
  category: number;
  basis?: string | undefined;
  timeLimit: string;
  section?: string | undefined;
  collects?: string[] | undefined;
  children?: CatalogItemFields[] | undefined;
}

const catalogItem: z.ZodType<CatalogItemFields> = z.strictObject({
  ...itemFields,
  get children() {
    return z.array(catalogItem).optional();
  },
});

/**
 * 信息公开目录: its items open the agency's columns.
 * Source: 政府信息公开条例, articles 12 and 20; the prefecture's 2019 notice, part 2.
 */
export const catalog = defineType({
  id: 'catalog',
  collection: 'catalogs',
  label: '信息公开目录',
  indexed: true,
  fields: { items: z.array(catalogItem).min(1, { error: '至少要有一个事项' }).meta({ label: '事项' }) },
  example: `---
title: 市教育局信息公开目录
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
items:
  - id: jgsz
    title: 机构设置
    category: 2
    timeLimit: 变更后20个工作日内
    section: 办公室
sample: true
---

本目录列出市教育局主动公开的事项。
`,
});
