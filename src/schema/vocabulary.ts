import { z } from 'zod';

/** A field that takes one of a few Chinese words; its error names them all. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: (issue) => (issue.input === undefined ? '必须填写' : `只能是：${words.join('、')}`),
  });
}

/** 公开属性. Only 主动公开 is ever published. Source: 政府信息公开条例, articles 13, 19, 27. */
export const disclosure = oneOf(['主动公开', '依申请公开', '不予公开']);
export type Disclosure = z.infer<typeof disclosure>;

/** 审核状态. Only what has passed is published. */
export const review = oneOf(['草稿', '待审', '退回', '通过']);
export type Review = z.infer<typeof review>;

/** 有效性 of an official text. */
export const validity = oneOf(['有效', '已修改', '废止', '失效']);
export type Validity = z.infer<typeof validity>;

/** Which government a policy or an interpretation comes from. */
export const level = oneOf(['中央', '省', '市', '州', '县']);
export type Level = z.infer<typeof level>;

/** 解读形式. */
export const interpretationForm = oneOf([
  '文字',
  '图解',
  '视频',
  '在线访谈',
  '政策吹风会',
  '新闻发布会',
  '专家解读',
  '领导署名文章',
]);

/**
 * The kinds of information that a government must disclose by itself.
 * Source: 政府信息公开条例 (2019), article 20, items 1-15; the text is ours, in short.
 */
export const ARTICLE_20 = [
  '法规规章和规范性文件',
  '机构职能与负责人',
  '规划与政策',
  '统计信息',
  '行政许可与对外服务',
  '行政处罚与行政强制',
  '财政预算决算',
  '行政事业性收费',
  '政府集中采购',
  '重大建设项目',
  '扶贫教育医疗社保就业',
  '突发事件应急',
  '环境卫生安全质量监督',
  '公务员招考',
  '其他法定公开信息',
] as const;

/** A document's or catalog item's article 20 category, by its number (1-15). */
export const article20 = z
  .int({ error: '应为 1 到 15 的数字（《条例》第二十条的项次）' })
  .min(1, { error: '应为 1 到 15 的数字（《条例》第二十条的项次）' })
  .max(15, { error: '应为 1 到 15 的数字（《条例》第二十条的项次）' });
