import { codeFrame } from '../../checks/reporters/code-frame.ts';
import { makeVisible } from '../../checks/reporters/visible-text.ts';
import { SEVERITIES, type Severity } from '../../schema/diagnostic.ts';
import type { MistakeReport } from '../../site/views/mistake-report.ts';
import type { CheckedContent } from '../checked-content.ts';
import { sourceReader } from '../report.ts';

/** The most mistakes that a page is told of: nobody mends more at a time, and thousands would stop the browser. */
const MOST_MISTAKES = 100;

/** What is wrong with the content, for the page; errors come first where there is too much to tell. */
export function mistakeReport(checked: CheckedContent): MistakeReport {
  const sources = sourceReader(checked);
  const bySeverity = [...checked.diagnostics].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const told = new Set(bySeverity.slice(0, MOST_MISTAKES));
  const untold: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of bySeverity.slice(MOST_MISTAKES)) untold[severity] += 1;
  return {
    root: checked.content.root,
    untold,
    mistakes: checked.diagnostics
      .filter((diagnostic) => told.has(diagnostic))
      .map((diagnostic) => {
        const text = sources(diagnostic.file);
        return {
          ...diagnostic,
          file: makeVisible(diagnostic.file),
          message: makeVisible(diagnostic.message),
          hint: makeVisible(diagnostic.hint),
          frame: text === undefined ? [] : codeFrame(text, diagnostic.line, diagnostic.column),
        };
      }),
  };
}
