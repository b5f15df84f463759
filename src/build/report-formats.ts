import { hash } from 'node:crypto';
import { reportGithub } from '../checks/reporters/github.ts';
import { reportGitlab } from '../checks/reporters/gitlab.ts';
import { reportJson } from '../checks/reporters/json.ts';
import type { ReportContext } from '../checks/reporters/report-context.ts';
import { reportSarif } from '../checks/reporters/sarif.ts';
import type { RuleDescription } from '../checks/rule.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { RootOf } from '../source/content-reader.ts';
import { MisuseError } from './command.ts';
import { type Found, writeReport } from './report.ts';
import { repositoryPaths } from './repository-paths.ts';

/** All rules that a report may name, where a format lists them: loading them takes its time. */
type LoadRules = () => readonly RuleDescription[] | Promise<readonly RuleDescription[]>;

type FormatReport = (
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  rules: LoadRules,
) => string | Promise<string>;

/** Reports for other programs, by the word of `--format`. */
const REPORTS: Readonly<Record<string, FormatReport>> = {
  json: reportJson,
  sarif: async (diagnostics, context, rules) => reportSarif(diagnostics, await rules(), context),
  github: reportGithub,
  gitlab: reportGitlab,
};

const FORMATS = ['text', ...Object.keys(REPORTS)];

/** What is written of what was found. */
export interface FormattedReport extends Found {
  readonly contentDir: string;
  /** Where the files lie; in the content folder if it is left out. */
  readonly rootOf?: RootOf | undefined;
  readonly rules: LoadRules;
}

/** @throws MisuseError for a word that `--format` does not take */
export function refuseOtherFormats(format: string): void {
  if (!FORMATS.includes(format))
    throw new MisuseError(`--format 只能是：${FORMATS.join('、')}，不是“${format}”`);
}

/** Writes what was found to a stream, in a format: for people, or for another program. */
export async function writeInFormat(
  format: string,
  { contentDir, rootOf, rules, ...found }: FormattedReport,
  stream: NodeJS.WriteStream,
): Promise<void> {
  const report = REPORTS[format];
  if (!report) {
    writeReport(found, stream, rootOf);
    return;
  }
  const digest = (text: string) => hash('sha256', text, 'hex').slice(0, 40);
  stream.write(await report(found.diagnostics, { pathOf: repositoryPaths(contentDir), digest }, rules));
}
