import type { Diagnostic, Severity } from '../../schema/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { makeVisible } from './visible-text.ts';

const LABELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };
const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, hint: 36 };
/** What is said of what `check --fix` mends. */
const FIXABLE = '（可用 --fix 改正）';
const DIM = 2;
const BOLD = 1;

/** How a report is written. */
export interface TextReportOptions {
  /** A file's text, for the lines around a place; undefined where it cannot be read. */
  readonly sources: (file: string) => string | undefined;
  /** Whether the reader's terminal shows colours. */
  readonly color: boolean;
}

/** How many there are of each severity, in words: `共 3 个错误、1 个警告`. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} 个${LABELS[severity]}`];
  });
  return counts.length === 0 ? '没有发现问题' : `共 ${counts.join('、')}`;
}

/** Diagnostics for a terminal: place, severity, what is wrong, the lines around it, what to do; a summary closes it. */
export function reportText(
  diagnostics: readonly Diagnostic[],
  { sources, color }: TextReportOptions,
): string {
  const paint = (text: string, code: number) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  // They come by their files, so each file is read once.
  let shown: { readonly file: string; readonly text: string | undefined } | undefined;
  const blocks = diagnostics.map(({ rule, severity, file, line, column, message, hint, fix }) => {
    if (shown?.file !== file) shown = { file, text: sources(file) };
    const { text } = shown;
    const frame = text === undefined ? [] : codeFrame(text, line, column);
    return [
      `${paint(makeVisible(`${file}:${line}:${column}`), BOLD)} ${paint(LABELS[severity], COLORS[severity])} ${makeVisible(message)} ${paint(`[${makeVisible(rule)}]`, DIM)}`,
      ...frame.map((each) => `  ${paint(each, DIM)}`),
      `  → ${makeVisible(hint)}${fix ? FIXABLE : ''}`,
      '',
    ].join('\n');
  });
  return `${[...blocks, summarize(diagnostics)].join('\n')}\n`;
}
