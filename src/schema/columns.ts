import { z } from 'zod';
import { plainDate } from './dates.ts';
import { LIST_TYPE_IDS } from './list-entry.ts';
import { columnPathField, documentReference, idField, textField, urlField } from './text-field.ts';
import { collectionField, typeIdField } from './type-field.ts';
import { type Level, level } from './vocabulary.ts';

/** What a column's page shows: 列表, 分栏目的区块, 各领域及其更新情况, 单页, 机构名录, 外部链接, 首页. */
export const COLUMN_KINDS = ['list', 'blocks', 'areas', 'page', 'agencies', 'link', 'home'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/**
 * How a list shows its rows: titles with dates, official documents with numbers, meetings by series, leaders by their
 * rank, topics with what they hold, matters counted, consultations by their state, proposals by year and kind, or
 * responses by their question.
 */
export const LISTINGS = [
  'titles',
  'documents',
  'meetings',
  'leaders',
  'topics',
  'entries',
  'consultations',
  'proposals',
  'responses',
] as const;
export type Listing = (typeof LISTINGS)[number];

/** A figure that a published document states of a kind of list, to stand beside what is counted here. */
const reportedFigure = z.strictObject({
  list: z.enum(LIST_TYPE_IDS, { error: `只能是：${LIST_TYPE_IDS.join('、')}` }).meta({ label: '哪一种清单' }),
  scope: textField.meta({ label: '统计口径', hint: '数字前面的话，如“截至2018年底，全市累计公布”' }),
  count: z.int({ error: '应为数字' }).min(0, { error: '不能小于 0' }).meta({ label: '条数' }),
  source: documentReference.meta({ label: '出处' }),
});
export type ReportedFigure = z.output<typeof reportedFigure>;

/** A column as columns.yaml has it. */
export interface ColumnFields {
  id: string;
  title: string;
  kind?: ColumnKind | undefined;
  group?: string | undefined;
  description?: string | undefined;
  keywords?: string[] | undefined;
  url?: string | undefined;
  since?: string | undefined;
  listing?: Listing | undefined;
  freshness?: number | undefined;
  accepts?: string[] | undefined;
  levels?: Level[] | undefined;
  collects?: string[] | undefined;
  reported?: ReportedFigure[] | undefined;
  children?: ColumnFields[] | undefined;
}

const columnFields: z.ZodType<ColumnFields> = z.strictObject({
  id: idField.meta({ label: '编号', hint: '进入网址，定了就不改' }),
  title: textField.meta({ label: '栏目名称' }),
  kind: z
    .enum(COLUMN_KINDS, {
      error:
        '只能是：list（列表）、blocks（分栏目）、areas（各领域及其更新情况）、page（单页）、agencies（机构名录）、link（外部链接）、home（首页）',
    })
    .optional()
    .meta({ label: '栏目种类', hint: '不写时：有 url 为外部链接，有下级为分栏目，否则为列表' }),
  group: textField.optional().meta({ label: '导航分组', hint: '栏目树在这里另起一组' }),
  description: textField.optional().meta({ label: '栏目说明' }),
  keywords: z.array(textField).optional().meta({ label: '栏目关键词' }),
  url: urlField.optional().meta({ label: '外部链接' }),
  since: plainDate.optional().meta({ label: '开设日期', hint: '栏目还没有内容时显示；不清楚就不写' }),
  listing: z
    .enum(LISTINGS, {
      error:
        '只能是：titles（标题和日期）、documents（带发文字号）、meetings（按会议系列）、leaders（领导）、topics（专题）、entries（清单事项，按单位和类型）、consultations（征求意见，按状态）、proposals（建议提案，按年度和类别）、responses（回应关切，按问题）',
    })
    .optional()
    .meta({ label: '列表样式' }),
  freshness: z
    .int({ error: '应为天数，如 90' })
    .min(1, { error: '至少 1 天' })
    .max(3660, { error: '最多 3660 天' })
    .optional()
    .meta({ label: '更新期限', hint: '最新内容超过多少天算未更新；下级栏目没写的照上级' }),
  accepts: z.array(typeIdField).optional().meta({ label: '接受的文种', hint: '不写则都接受' }),
  levels: z.array(level).optional().meta({ label: '层级', hint: '只放哪一级的内容；不写则不限' }),
  collects: z
    .array(collectionField)
    .optional()
    .meta({ label: '收录的文件夹', hint: '这些文件夹里没写 column 的文档归入本栏目' }),
  reported: z
    .array(reportedFigure)
    .optional()
    .meta({ label: '公布过的条数', hint: '列表样式为 entries 时，与本站的条数一并列出' }),
  get children() {
    return z.array(columnFields).optional();
  },
});

/** A fixed node of every agency's tree; `items` stands for the items of the agency's catalog. */
const agencyNode = z.union(
  [
    z.strictObject({ shows: z.literal('items') }),
    z.strictObject({ id: idField, title: textField, shows: typeIdField }),
    z.strictObject({ id: idField, title: textField, column: columnPathField }),
  ],
  { error: '应为 shows: items，或 id、title 加上 shows（文种）或 column（栏目路径）' },
);

/** columns.yaml: the portal's column tree and the frame of the agencies' trees. */
export const columnsSchema = z.strictObject({
  columns: z.array(columnFields).min(1, { error: '至少要有一个栏目' }).meta({ label: '栏目' }),
  agencyTree: z
    .array(agencyNode)
    .default([{ shows: 'items' }])
    .meta({ label: '机构栏目' }),
});

export type ColumnsFile = z.output<typeof columnsSchema>;
