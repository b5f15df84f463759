import { dutyToPublish } from '../catalogs/duty-to-publish.ts';
import type { Rule } from '../rule.ts';

export const catalogMissing: Rule = {
  id: 'catalog-missing',
  severity: 'warning',
  scope: 'portal',
  summary: '发布文件的单位要有信息公开目录',
  why: '没有目录就没有栏目，这个单位的文档只能散在网站的栏目里，读者看不到它该公开哪些事项。',
  basis: '《政府信息公开条例》第四条、第十二条',
  ...dutyToPublish({ rule: 'catalog-missing', type: 'catalog', name: '目录' }),
};
