import type { Finding, Severity } from '../schema/diagnostic.ts';
import { explainUnknownRule, knownRuleOfId } from './known-rules.ts';

/** The severities that portal.yaml sets, by rule id. */
export type SeveritySettings = Readonly<Record<string, Severity>>;

/** How grave a rule's findings are: as portal.yaml says, unless the rule guards what may be published. */
export function severityOf(ruleId: string, settings: SeveritySettings): Severity {
  const rule = knownRuleOfId(ruleId);
  if (!rule) return 'error';
  const set = Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
  return (rule.isFixed ? undefined : set) ?? rule.severity;
}

/** Severities in portal.yaml that have no effect: of rules that do not exist, or that cannot be lowered. */
export function findIdleSeverities(settings: SeveritySettings): Finding[] {
  return Object.entries(settings).flatMap(([id, severity]): Finding[] => {
    const place = { file: 'portal.yaml', at: { key: ['severities', id] } };
    const unknown = explainUnknownRule(id);
    if (unknown) return [{ rule: 'field-unknown', ...place, ...unknown }];
    const rule = knownRuleOfId(id);
    if (!rule?.isFixed || severity === rule.severity) return [];
    return [
      {
        rule: 'field-type',
        ...place,
        message: `规则“${id}”的级别不能改`,
        hint: '它关系到什么能发布，删去这一行。',
      },
    ];
  });
}
