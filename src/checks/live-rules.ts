import type { RuleDescription } from './rule.ts';

/**
 * What only asking the web can find: `npm run links` reports it, no check and no build does. Without files that would
 * show them, these have no examples.
 */
export const LIVE_RULES = [
  {
    id: 'link-dead',
    severity: 'error',
    summary: '站外的网址要打得开',
    why: '读者点了打不开；检查时按死链扣分。',
    basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：功能设计，可用性',
  },
  {
    id: 'link-moved',
    severity: 'hint',
    summary: '搬了家的网址换成新的',
    why: '旧网址的跳转什么时候撤掉，由不得我们。',
  },
  {
    id: 'link-unsure',
    severity: 'hint',
    summary: '不接待程序的网站，由人打开看一看',
    why: '有的网站拒绝程序访问，有的域名只在内部网络里有，程序看不出读者打不打得开。',
  },
] as const satisfies readonly RuleDescription[];

export type LiveRuleId = (typeof LIVE_RULES)[number]['id'];

/** The live rule of an id, such as `link-dead`. */
export function liveRuleOfId(id: string): RuleDescription | undefined {
  return LIVE_RULES.find((rule) => rule.id === id);
}
