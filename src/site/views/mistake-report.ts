import type { Diagnostic, Severity } from '../../schema/diagnostic.ts';

/** A mistake in the content, with the lines it stands on as the terminal shows them. */
export interface Mistake extends Diagnostic {
  readonly frame: readonly string[];
}

/** What `dev` tells a page about the content, whenever it has been read. */
export interface MistakeReport {
  /** The content folder's absolute path. */
  readonly root: string;
  readonly mistakes: readonly Mistake[];
  /** How many more there are of each severity than are told. */
  readonly untold: Readonly<Record<Severity, number>>;
}

/** A mistake as the page shows it. */
export interface MistakeView {
  readonly severity: Severity;
  readonly label: string;
  readonly message: string;
  /** `第 3 行第 13 列` */
  readonly place: string;
  /** Opens the place in VS Code, where that is installed. */
  readonly href: string;
  readonly frame: string;
  readonly hint: string;
  readonly rule: string;
}

export interface MistakesView {
  /** `2 个错误、1 个警告`; empty where nothing is wrong. */
  readonly summary: string;
  readonly hasErrors: boolean;
  /** By file, those with errors first. */
  readonly files: readonly { readonly file: string; readonly mistakes: readonly MistakeView[] }[];
  /** How many are not listed. */
  readonly omitted: number;
  /** The same for the same errors: whoever has put them aside is not stopped by them again. */
  readonly errorKey: string;
}

const LABELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };
const SEVERITIES = ['error', 'warning', 'hint'] as const;

/** The address at which VS Code opens a place in a file. */
function editorLink(root: string, { file, line, column }: Mistake): string {
  const path = `${root}/${file}`
    .replaceAll('\\', '/')
    .replace(/^(?!\/)/, '/')
    .toWellFormed();
  return `vscode://file${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}:${line}:${column}`;
}

function gravityOf(mistakes: readonly Mistake[]): number {
  return Math.min(...mistakes.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

/** What `dev` found wrong with the content, for the page to show. */
export function mistakesView({ root, mistakes, untold }: MistakeReport): MistakesView {
  const counts = SEVERITIES.map((severity) => ({
    label: LABELS[severity],
    count: untold[severity] + mistakes.filter((mistake) => mistake.severity === severity).length,
  }));
  const byFile = Map.groupBy(mistakes, ({ file }) => file);
  // Sorting is stable: files stay in their order among those of one gravity.
  const files = [...byFile].sort(([, a], [, b]) => gravityOf(a) - gravityOf(b));
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  return {
    summary: counts
      .filter(({ count }) => count > 0)
      .map(({ count, label }) => `${count} 个${label}`)
      .join('、'),
    hasErrors: errors.length > 0,
    files: files.map(([file, ofFile]) => ({
      file,
      mistakes: ofFile.map((mistake) => ({
        severity: mistake.severity,
        label: LABELS[mistake.severity],
        message: mistake.message,
        place: `第 ${mistake.line} 行第 ${mistake.column} 列`,
        href: editorLink(root, mistake),
        frame: mistake.frame.join('\n'),
        hint: mistake.fix ? `${mistake.hint}（可用 npm run check -- --fix 改正）` : mistake.hint,
        rule: mistake.rule,
      })),
    })),
    omitted: untold.error + untold.warning + untold.hint,
    errorKey: errors.map(({ file, line, rule, message }) => [file, line, rule, message].join(' ')).join('\n'),
  };
}
