import { dutyToPublish } from '../catalogs/duty-to-publish.ts';
import type { Rule } from '../rule.ts';

export const guideMissing: Rule = {
  id: 'guide-missing',
  severity: 'warning',
  scope: 'portal',
  summary: '发布文件的单位要有信息公开指南',
  why: '读者不知道这个单位的信息在哪里查、向谁申请。',
  basis: '《政府信息公开条例》第四条、第十二条',
  ...dutyToPublish({ rule: 'guide-missing', type: 'guide', name: '指南' }),
};
