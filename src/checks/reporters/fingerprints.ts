import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ReportContext } from './report-context.ts';

/**
 * What tells each diagnostic from the others and is the same in the next run, also where lines before it have come or
 * gone: digests of the rule, the file and the message, and of how many the same came before it.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  { pathOf, digest }: ReportContext,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, message }) => {
    const words = JSON.stringify([rule, pathOf(file), message]);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return digest(JSON.stringify([words, before]));
  });
}
