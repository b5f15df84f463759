import { nearestWord } from '../schema/nearest-word.ts';
import { LIVE_RULES, liveRuleOfId } from './live-rules.ts';
import type { RuleDescription } from './rule.ts';
import { RULES, ruleOfId } from './rules/index.ts';

/** The rule of an id that an editor may write, be it one of `check` or of `links`. */
export function knownRuleOfId(id: string): RuleDescription | undefined {
  return ruleOfId(id) ?? liveRuleOfId(id);
}

/** What is wrong with an id that no rule has, and what to do; undefined where a rule has it. */
export function explainUnknownRule(id: string): { message: string; hint: string } | undefined {
  if (knownRuleOfId(id)) return undefined;
  const near = nearestWord(
    id,
    [...RULES, ...LIVE_RULES].map((rule) => rule.id),
  );
  return {
    message: `没有检查规则“${id}”`,
    hint: near === undefined ? '照检查结果末尾方括号里的编号改正，或者删去。' : `是不是“${near}”？`,
  };
}
