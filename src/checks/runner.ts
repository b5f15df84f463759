import { compareText } from '../portal/ordering.ts';
import type { Diagnostic, Finding } from '../schema/diagnostic.ts';
import type { LocatedFinding } from '../source/positions.ts';
import { withoutPublicContacts } from './public-contacts.ts';
import type { CheckInput } from './rule.ts';
import { RULES } from './rules/index.ts';
import { findIdleSeverities, type SeveritySettings, severityOf } from './severities.ts';

/**
 * Runs every rule that looks at the portal and its records, and checks portal.yaml's own severities.
 * @param before what was found while the content was read and the portal built
 * @returns all findings, without what is public on purpose
 */
export function collectFindings(input: CheckInput, before: readonly Finding[] = []): Finding[] {
  const all = [
    ...before,
    ...RULES.flatMap((rule) => rule.run?.(input) ?? []),
    ...findIdleSeverities(input.content.settings?.severities ?? {}),
  ];
  return withoutPublicContacts(all, input.content);
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/**
 * Findings as they are reported: with their severities, by file, line, column and rule, each once.
 * @param severities what portal.yaml sets, by rule id
 */
export function toDiagnostics(
  findings: readonly LocatedFinding[],
  severities: SeveritySettings,
): Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const { rule, file, at, message, hint } of findings) {
    const diagnostic = {
      rule,
      severity: severityOf(rule, severities),
      file,
      line: at.line,
      column: at.column,
      message,
      hint,
    };
    unique.set(JSON.stringify([file, at.line, at.column, rule, message]), diagnostic);
  }
  return [...unique.values()].sort(compareDiagnostics);
}
