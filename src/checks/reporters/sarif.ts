import type { Diagnostic, Severity } from '../../schema/diagnostic.ts';
import type { RuleDescription } from '../rule.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type ReportContext, toJson } from './report-context.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** What paths are relative to: the root of the repository. */
const ROOT = '%SRCROOT%';

/** A path as a relative reference, whatever its names hold. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function describeRule({ id, severity, summary, why, basis }: RuleDescription) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: basis === undefined ? why : `${why}\n依据：${basis}` },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

function describeFix({ hint, fix }: Diagnostic, artifactLocation: object) {
  if (!fix) return {};
  const { line, column, length, text } = fix;
  const deletedRegion = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  const replacements = [{ deletedRegion, insertedContent: { text } }];
  return {
    fixes: [{ description: { text: hint }, artifactChanges: [{ artifactLocation, replacements }] }],
  };
}

/**
 * Diagnostics as SARIF 2.1.0, the exchange format of static analysis.
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 * @param rules all that may be named
 */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  rules: readonly RuleDescription[],
  context: ReportContext,
): string {
  const fingerprints = fingerprintsOf(diagnostics, context);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lanmu', language: 'zh-CN', rules: rules.map(describeRule) } },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: '代码仓库的根' } } },
        results: diagnostics.map((diagnostic, index) => {
          const { rule, severity, file, line, column, message, hint } = diagnostic;
          const artifactLocation = { uri: uriOf(context.pathOf(file)), uriBaseId: ROOT };
          const region = { startLine: line, startColumn: column };
          return {
            ruleId: rule,
            ...(indexOf.has(rule) ? { ruleIndex: indexOf.get(rule) } : {}),
            level: LEVEL[severity],
            message: { text: `${message}\n${hint}` },
            locations: [{ physicalLocation: { artifactLocation, region } }],
            partialFingerprints: { 'lanmu/v1': fingerprints[index] },
            ...describeFix(diagnostic, artifactLocation),
          };
        }),
      },
    ],
  });
}
