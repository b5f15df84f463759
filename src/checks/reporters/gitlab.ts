import type { Diagnostic, Severity } from '../../schema/diagnostic.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type ReportContext, toJson } from './report-context.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', hint: 'info' };

/**
 * Diagnostics for GitLab's merge requests.
 * Source: GitLab's documentation, “Code Quality report format”.
 */
export function reportGitlab(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const fingerprints = fingerprintsOf(diagnostics, context);
  return toJson(
    diagnostics.map(({ rule, severity, file, line, message, hint }, index) => ({
      description: `${message} → ${hint}`,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: SEVERITY[severity],
      location: { path: context.pathOf(file), lines: { begin: line } },
    })),
  );
}
