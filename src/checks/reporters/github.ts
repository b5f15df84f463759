import type { Diagnostic, Severity } from '../../schema/diagnostic.ts';
import type { ReportContext } from './report-context.ts';
import { summarize } from './text.ts';
import { makeVisible } from './visible-text.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Diagnostics as commands to GitHub's runner, which shows them at the lines of a change; a summary closes them.
 * Source: GitHub's documentation, “Workflow commands”, and the escapes of actions/toolkit.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], { pathOf }: ReportContext): string {
  const lines = diagnostics.map(({ rule, severity, file, line, column, message, hint }) => {
    const properties = { file: pathOf(file).toWellFormed(), line, col: column, title: rule };
    const written = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(`${value}`)}`,
    );
    const said = escapeData(`${makeVisible(message)}\n→ ${makeVisible(hint)}`);
    return `::${COMMAND[severity]} ${written.join(',')}::${said}`;
  });
  return `${[...lines, summarize(diagnostics)].join('\n')}\n`;
}
