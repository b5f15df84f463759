import { z } from 'zod';
import { contactFields } from './contact-fields.ts';
import { SEVERITIES } from './diagnostic.ts';
import { needField, settingsLinkField } from './need.ts';
import { reviewRecordsSetting } from './review-record.ts';
import { socialMediaField } from './social-media.ts';
import { columnPathField, entryError, proseField, textField, urlField } from './text-field.ts';
import { typeIdField } from './type-field.ts';
import { level } from './vocabulary.ts';

/** The kinds of blocks of the home page, and what an editor is told of each. */
const BLOCK_KINDS = {
  needs: '按需求找',
  latest: '最新发布',
  'in-force': '现行文件',
  policies: '政策与解读',
  gazette: '最新一期公报',
  apply: '依申请公开',
  column: '一个栏目',
  columns: '栏目导航',
  agencies: '机构',
  links: '链接',
} as const;

const homeBlock = z.strictObject({
  title: textField.optional().meta({ label: '区块标题', hint: '不写则用栏目名' }),
  kind: z
    .enum(Object.keys(BLOCK_KINDS) as (keyof typeof BLOCK_KINDS)[], {
      error: `只能是：${Object.entries(BLOCK_KINDS)
        .map(([kind, meaning]) => `${kind}（${meaning}）`)
        .join('、')}`,
    })
    .meta({ label: '区块种类' }),
  column: columnPathField.optional().meta({ label: '栏目' }),
  types: z.array(typeIdField).optional().meta({ label: '文种', hint: '“最新发布”只列这些文种；不写则都列' }),
  limit: z.int({ error: '应为数字' }).min(1).max(20).default(6).meta({ label: '条数' }),
  levels: z.array(level).optional().meta({ label: '层级', hint: '“现行文件”只列这些层级；不写则都列' }),
  text: proseField.optional().meta({ label: '说明', hint: '“依申请公开”区块里的一两句话；不写则用栏目说明' }),
  links: z.array(settingsLinkField).optional().meta({ label: '链接' }),
});

/** What looks personal and is public on purpose. */
const publicContact = z.strictObject(
  {
    value: textField.meta({ label: '号码或邮箱', hint: '纯数字的要加引号' }),
    for: textField.meta({ label: '用途', hint: '如“州防汛办值班手机”' }),
  },
  { error: entryError('value: 号码或邮箱') },
);

/** portal.yaml: who runs the portal, where it lives and what its home page shows. */
export const portalSettingsSchema = z.strictObject({
  name: textField.meta({ label: '网站名称' }),
  government: textField.meta({ label: '政府名称' }),
  description: proseField.meta({ label: '网站说明' }),
  domain: z
    .string({ error: '应为域名，如 www.example.gov.cn' })
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: '应为域名，如 www.example.gov.cn，不带 http://' })
    .meta({ label: '域名' }),
  identificationCode: textField.meta({ label: '网站标识码' }),
  sponsor: textField.meta({ label: '主办单位' }),
  operator: textField.optional().meta({ label: '承办单位' }),
  contact: z
    .strictObject({
      ...contactFields,
    })
    .default({})
    .meta({ label: '联系方式' }),
  publicContacts: z
    .array(publicContact)
    .default([])
    .meta({ label: '对外公开的联系方式', hint: '值班手机、捐款账户、举报邮箱等，检查不把它们当个人信息' }),
  filings: z
    .strictObject({
      icp: textField.optional().meta({ label: 'ICP备案编号' }),
      police: textField.optional().meta({ label: '公安备案号' }),
    })
    .default({})
    .meta({ label: '备案' }),
  socialMedia: socialMediaField,
  errorReportUrl: urlField
    .optional()
    .meta({ label: '“我为政府网站找错”的网址', hint: '网页地址的位置写 {url}，每页换成自己的地址' }),
  sampleNotice: proseField.optional().meta({ label: '示例说明', hint: '整个网站是示例时写，每页都会显示' }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
      error: '应为时区名，如 Asia/Shanghai',
    })
    .default('Asia/Shanghai')
    .meta({ label: '时区' }),
  basePath: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: '应以 / 开头和结尾，如 / 或 /portal/' })
    .default('/')
    .meta({ label: '网站所在的路径' }),
  trustedHosts: z
    .array(
      z.string({ error: '应为域名，如 www.example.com' }).regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, {
        error: '应为域名，如 www.example.com，不带 http:// 和路径',
      }),
    )
    .default([])
    .meta({ label: '可靠的网站', hint: '政府网站以外、可以放心链接的域名，包括它下面的各级域名' }),
  home: z.array(homeBlock).default([]).meta({ label: '首页区块' }),
  needs: z.array(needField).default([]).meta({ label: '按需求找' }),
  reviewRecords: reviewRecordsSetting
    .optional()
    .meta({ label: '审核记录', hint: '从哪天起发布的文档要有审核记录' }),
  severities: z.record(z.string(), z.enum(SEVERITIES)).default({}).meta({ label: '检查规则的级别' }),
});

export type PortalSettings = z.output<typeof portalSettingsSchema>;
export type HomeBlock = PortalSettings['home'][number];
