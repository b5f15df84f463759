import { z } from 'zod';
import { columnPathField, documentReference, idField, proseField, textField } from './text-field.ts';

/** A link as portal.yaml writes it. */
export const settingsLinkField = z.strictObject({
  title: textField,
  url: textField.meta({ hint: '站内以 / 开头，站外写完整网址' }),
});

/**
 * A need (办事需求): what people come for, in their own words, and what of the portal answers it. Its page is at
 * `/needs/<id>/`.
 */
export const needField = z.strictObject({
  id: idField.meta({ label: '编号', hint: '进入网址，定了就不改' }),
  title: textField.meta({ label: '名称', hint: '读者自己的说法，如“看病就医”' }),
  description: proseField.meta({ label: '一句话说明' }),
  topics: z.array(textField).default([]).meta({ label: '主题分类', hint: '与文件的主题分类相同的归入' }),
  keywords: z.array(textField).default([]).meta({ label: '关键词', hint: '与文档的关键词相同的归入' }),
  columns: z
    .array(columnPathField)
    .default([])
    .meta({ label: '栏目', hint: '列出栏目，其中的政策文件也归入' }),
  agencies: z.array(idField).default([]).meta({ label: '机构', hint: '到哪里去办、去问' }),
  documents: z.array(documentReference).default([]).meta({ label: '文档', hint: '逐篇点名归入' }),
  links: z.array(settingsLinkField).default([]).meta({ label: '链接' }),
});

export type Need = z.output<typeof needField>;
