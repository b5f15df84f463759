import { z } from 'zod';
import { contactFields } from './contact-fields.ts';
import { proseField, textField, urlField } from './text-field.ts';
import { oneOf } from './vocabulary.ts';

/** What sort of body an agency is; the directory groups by it, in this order. */
export const AGENCY_KINDS = ['政府', '政府部门', '直属机构', '议事协调机构', '县市'] as const;

/** agency.yaml: who an agency is. Its id is its folder's name and never changes. */
export const agencySchema = z.strictObject({
  name: textField.meta({ label: '全称' }),
  shortName: textField.meta({ label: '简称', hint: '栏目树和列表里用' }),
  aliases: z.array(textField).default([]).meta({ label: '别名', hint: '读者可能用来查找的叫法' }),
  kind: oneOf(AGENCY_KINDS).meta({ label: '种类' }),
  order: z.number({ error: '应为数字' }).default(1000).meta({ label: '排序', hint: '小的在前' }),
  code: textField
    .regex(/^(?:[0-9A-Z]{9}|[0-9A-Z]{18})$/, { error: '应为 9 位组织机构代码或 18 位统一社会信用代码' })
    .optional()
    .meta({ label: '机构代码' }),
  duties: proseField.optional().meta({ label: '主要职能' }),
  website: urlField.optional().meta({ label: '网站' }),
  contact: z
    .strictObject({
      ...contactFields,
      hours: textField.optional().meta({ label: '办公时间' }),
    })
    .default({})
    .meta({ label: '联系方式' }),
  note: proseField.optional().meta({ label: '编者说明' }),
});

export type AgencyFields = z.output<typeof agencySchema>;
