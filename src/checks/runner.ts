import { compareText } from '../portal/ordering.ts';
import type { Diagnostic, Finding } from '../schema/diagnostic.ts';
import type { LocatedFinding } from '../source/positions.ts';
import { applyExemptions, applyLiveExemptions } from './exemptions.ts';
import { withoutPublicContacts } from './public-contacts.ts';
import type { CheckInput } from './rule.ts';
import { RULES } from './rules/index.ts';
import { findIdleSeverities, type SeveritySettings, severityOf } from './severities.ts';

/** Runs every rule that looks at the portal and its records, and checks portal.yaml's own severities. */
export function collectFindings(input: CheckInput): Finding[] {
  return [...findingsByRule(input)].flat();
}

/** The same, a rule at a time, for whoever has other things to do in between. */
export function* findingsByRule(input: CheckInput): Generator<readonly Finding[]> {
  for (const rule of RULES) yield rule.run?.(input) ?? [];
  yield findIdleSeverities(input.content.settings?.severities ?? {});
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

/** What gives findings their places in the text. */
type Locate = (findings: readonly Finding[]) => LocatedFinding[];

/**
 * Runs the rules, and makes of everything that was found what is reported.
 * @param found before: while files were read and the portal was built
 */
export function diagnose(input: CheckInput, found: readonly Finding[], locate: Locate): Diagnostic[] {
  return diagnoseFound(input, [...found, ...collectFindings(input)], locate);
}

/** Makes of all that was found, by the rules too, what is reported. */
export function diagnoseFound(input: CheckInput, all: readonly Finding[], locate: Locate): Diagnostic[] {
  // Every step that leaves findings out comes here, before their places are looked up.
  const left = applyExemptions(withoutPublicContacts(all, input.content), input);
  return toDiagnostics(locate(left), input);
}

/** Makes of what asking the web has found what is reported. */
export function diagnoseLive(input: CheckInput, found: readonly Finding[], locate: Locate): Diagnostic[] {
  return toDiagnostics(locate(applyLiveExemptions(found, input)), input);
}

/**
 * Findings as they are reported: with their severities, by file, line, column and rule, each once. A mending stays where
 * it can be made: in a document, whose hash tells whether it is still what was read.
 */
export function toDiagnostics(
  findings: readonly LocatedFinding[],
  { content }: Pick<CheckInput, 'content'>,
): Diagnostic[] {
  const severities: SeveritySettings = content.settings?.severities ?? {};
  const documents = new Set(content.documents.map(({ file }) => file));
  const unique = new Map<string, Diagnostic>();
  for (const { rule, file, at, message, hint, fix } of findings) {
    const diagnostic: Diagnostic = {
      rule,
      severity: severityOf(rule, severities),
      file,
      line: at.line,
      column: at.column,
      message,
      hint,
      ...(fix && documents.has(file) ? { fix } : {}),
    };
    unique.set(JSON.stringify([file, at.line, at.column, rule, message]), diagnostic);
  }
  return [...unique.values()].sort(compareDiagnostics);
}
