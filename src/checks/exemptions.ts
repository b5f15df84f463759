import type { Finding } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import type { CheckInput } from './rule.ts';
import { RULES, ruleOfId } from './rules/index.ts';

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
function explainUnknown({ file, rule: id, index }: Exemption): Finding | undefined {
  const place = { rule: 'exemption-unknown', file, at: { key: ['exemptions', index, 'rule'] } };
  const rule = ruleOfId(id);
  if (rule?.isFixed)
    return {
      ...place,
      message: `规则“${id}”不能豁免`,
      hint: '它关系到什么能发布：按检查结果改正文档，再删去这一项。',
    };
  if (rule) return undefined;
  const near = nearestWord(
    id,
    RULES.map((each) => each.id),
  );
  return {
    ...place,
    message: `没有检查规则“${id}”`,
    hint: near === undefined ? '照检查结果末尾方括号里的编号写，或删去这一项。' : `是不是“${near}”？`,
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

/**
 * Leaves out what documents are exempted from, and reports exemptions that cannot be had or are not needed. Of a document
 * that is not published, rules of the whole portal say nothing yet: its exemptions from them may wait.
 */
export function applyExemptions(
  findings: readonly Finding[],
  input: Pick<CheckInput, 'content' | 'portal'>,
): Finding[] {
  const exemptions = exemptionsIn(input);
  if (exemptions.length === 0) return [...findings];
  const told: Finding[] = [];
  const granted = new Map<string, Exemption>();
  for (const exemption of exemptions) {
    const key = keyOf(exemption.file, exemption.rule);
    const unknown = explainUnknown(exemption);
    if (unknown) told.push(unknown);
    else if (granted.has(key)) told.push(explainIdle(exemption, true));
    else granted.set(key, exemption);
  }
  const needed = new Set<string>();
  const left = findings.filter(({ file, rule }) => {
    const key = keyOf(file, rule);
    if (granted.has(key)) needed.add(key);
    return !granted.has(key);
  });
  for (const [key, exemption] of granted) {
    const isLookedAt =
      ruleOfId(exemption.rule)?.scope === 'file' || input.portal.documentByFile.has(exemption.file);
    if (isLookedAt && !needed.has(key)) told.push(explainIdle(exemption, false));
  }
  return [...left, ...told];
}
