import type { Finding } from '../schema/diagnostic.ts';
import { explainUnknownRule, knownRuleOfId } from './known-rules.ts';
import { liveRuleOfId } from './live-rules.ts';
import type { CheckInput } from './rule.ts';
import { ruleOfId } from './rules/index.ts';

/** A rule that a document is not held to, and its place among the document's exemptions. */
interface Exemption {
  readonly file: string;
  readonly rule: string;
  readonly index: number;
}

function exemptionsIn({ content }: Pick<CheckInput, 'content'>): Exemption[] {
  return content.documents.flatMap(({ file, fields }) =>
    (fields?.exemptions ?? []).map(({ rule }, index) => ({ file, rule, index })),
  );
}

/** What cannot be exempted: a rule that does not exist, or that guards what may be published. */
function explainRefused({ file, rule: id, index }: Exemption): Finding | undefined {
  const place = { rule: 'exemption-unknown', file, at: { key: ['exemptions', index, 'rule'] } };
  const unknown = explainUnknownRule(id);
  if (unknown) return { ...place, ...unknown };
  if (!knownRuleOfId(id)?.isFixed) return undefined;
  return {
    ...place,
    message: `规则“${id}”不能豁免`,
    hint: '它关系到什么能发布：按检查结果改正文档，再删去这一项。',
  };
}

function explainIdle({ file, rule, index }: Exemption, isRepeated: boolean): Finding {
  return {
    rule: 'exemption-idle',
    file,
    at: { key: ['exemptions', index, 'rule'] },
    message: isRepeated ? `规则“${rule}”豁免了两次` : `规则“${rule}”在这篇文档里没有发现问题，不用豁免`,
    hint: '删去这一项；只有这一项的，连“exemptions:”一行也删去。',
  };
}

const keyOf = (file: string, rule: string) => `${rule} ${file}`;

/** Exemptions that hold, by file and rule. */
type Granted = ReadonlyMap<string, Exemption>;

/** The exemptions that hold, and what is to be said of those that cannot be had or are written twice. */
function grantExemptions(input: Pick<CheckInput, 'content'>): { granted: Granted; told: Finding[] } {
  const told: Finding[] = [];
  const granted = new Map<string, Exemption>();
  for (const exemption of exemptionsIn(input)) {
    const key = keyOf(exemption.file, exemption.rule);
    const refused = explainRefused(exemption);
    if (refused) told.push(refused);
    else if (granted.has(key)) told.push(explainIdle(exemption, true));
    else granted.set(key, exemption);
  }
  return { granted, told };
}

/** Leaves out what documents are exempted from, and tells of the exemptions that were looked at and left nothing out. */
function leaveOut(
  findings: readonly Finding[],
  granted: Granted,
  isLookedAt: (exemption: Exemption) => boolean,
): Finding[] {
  if (granted.size === 0) return [...findings];
  const needed = new Set(findings.map(({ file, rule }) => keyOf(file, rule)));
  const idle = [...granted].flatMap(([key, exemption]) =>
    isLookedAt(exemption) && !needed.has(key) ? [explainIdle(exemption, false)] : [],
  );
  return [...findings.filter(({ file, rule }) => !granted.has(keyOf(file, rule))), ...idle];
}

/**
 * Leaves out what documents are exempted from, and reports exemptions that cannot be had or are not needed. Of a document
 * that is not published, rules of the whole portal say nothing yet: its exemptions from them may wait. Of live rules no
 * check says anything.
 */
export function applyExemptions(
  findings: readonly Finding[],
  input: Pick<CheckInput, 'content' | 'portal'>,
): Finding[] {
  const { granted, told } = grantExemptions(input);
  const left = leaveOut(findings, granted, ({ rule: id, file }) => {
    const rule = ruleOfId(id);
    return rule?.scope === 'file' || (rule !== undefined && input.portal.documentByFile.has(file));
  });
  return [...left, ...told];
}

/**
 * Leaves out what documents are exempted from of what asking the web has found, and reports exemptions from it that are
 * not needed. What is dead tonight may turn programs away tomorrow: a document of which anything was found keeps its
 * exemptions. What else there is to say of exemptions, every check says.
 */
export function applyLiveExemptions(
  findings: readonly Finding[],
  input: Pick<CheckInput, 'content' | 'portal'>,
): Finding[] {
  const found = new Set(findings.map(({ file }) => file));
  return leaveOut(
    findings,
    grantExemptions(input).granted,
    ({ rule, file }) =>
      liveRuleOfId(rule) !== undefined && input.portal.documentByFile.has(file) && !found.has(file),
  );
}
