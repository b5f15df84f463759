import { type Diagnostic, SEVERITIES } from '../../schema/diagnostic.ts';
import { type ReportContext, toJson } from './report-context.ts';

/** Counts up when the shape changes so that a reader of the one before would not understand it. */
const VERSION = 1;

/**
 * Diagnostics as JSON: `{ version, summary: { error, warning, hint }, diagnostics: [{ rule, severity, file, path, line,
 * column, message, hint, fix? }] }`. `file` is the path in the content folder, `path` from the root of the repository;
 * lines and columns count from 1, columns in UTF-16 units. `fix` is `{ line, column, length, text }`: so many units from
 * there on give way to the text.
 */
export function reportJson(diagnostics: readonly Diagnostic[], { pathOf }: ReportContext): string {
  const count = (wanted: string) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return toJson({
    version: VERSION,
    summary: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
    diagnostics: diagnostics.map(({ rule, severity, file, ...rest }) => ({
      rule,
      severity,
      file,
      path: pathOf(file),
      ...rest,
    })),
  });
}
