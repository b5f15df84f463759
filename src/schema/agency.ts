import { z } from 'zod';
import { contactFields } from './contact-fields.ts';
import { partialDate } from './dates.ts';
import { socialMediaField } from './social-media.ts';
import { entryError, idField, proseField, textField, urlField } from './text-field.ts';
import { oneOf } from './vocabulary.ts';

/** What sort of body an agency is; the directory groups by it, in this order. */
export const AGENCY_KINDS = ['政府', '政府部门', '直属机构', '议事协调机构', '县市'] as const;

/** How an agency became another one. */
export const SUCCESSION_MANNERS = ['改为', '并入', '职责划入'] as const;
export type SuccessionManner = (typeof SUCCESSION_MANNERS)[number];

/** An agency that this one took the place of. What is not known of it is left out, never made up. */
const succession = z.strictObject(
  {
    agency: idField.meta({ label: '原机构', hint: '原机构文件夹的名称，如 hbj' }),
    on: partialDate.optional().meta({ label: '日期', hint: '只知道年份时写 2019，不知道就不写' }),
    manner: oneOf(SUCCESSION_MANNERS).optional().meta({
      label: '方式',
      hint: '不写时：一对一是“改为”，几个并成一个是“并入”，一个分成几个是“职责划入”',
    }),
    basis: textField.optional().meta({ label: '依据', hint: '批准机构改革的文件名称，不掌握就不写' }),
  },
  { error: entryError('agency: 原机构的文件夹名') },
);

/** A name that the agency bore before, as the same body. */
const formerName = z.strictObject(
  {
    name: textField.meta({ label: '原全称' }),
    shortName: textField.optional().meta({ label: '原简称', hint: '不写则用原全称' }),
    until: partialDate.optional().meta({ label: '更名日期', hint: '从这一天起用下一个名称；不知道就不写' }),
  },
  { error: entryError('name: 原全称') },
);

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
  succeeds: z
    .array(succession)
    .default([])
    .meta({ label: '承继的机构', hint: '每项写“- agency: 原机构文件夹名”' }),
  formerNames: z
    .array(formerName)
    .default([])
    .meta({ label: '曾用名', hint: '机构没有变、只改了名称时写，旧的在前' }),
  abolishedOn: partialDate.optional().meta({ label: '撤销日期' }),
  abolished: z
    .boolean({ error: '应为 true 或 false' })
    .default(false)
    .meta({ label: '已撤销', hint: '撤销了又不知道日期时写 true' }),
  socialMedia: socialMediaField,
  note: proseField.optional().meta({ label: '编者说明' }),
});

export type AgencyFields = z.output<typeof agencySchema>;
