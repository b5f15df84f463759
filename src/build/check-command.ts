import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportGithub } from '../checks/reporters/github.ts';
import { reportGitlab } from '../checks/reporters/gitlab.ts';
import { reportJson } from '../checks/reporters/json.ts';
import type { ReportContext } from '../checks/reporters/report-context.ts';
import { reportSarif } from '../checks/reporters/sarif.ts';
import { makeVisible } from '../checks/reporters/visible-text.ts';
import { RULES } from '../checks/rules/index.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { RootOf } from '../source/content-reader.ts';
import type { Content } from '../source/records.ts';
import { openContentCache } from './cache/content-cache.ts';
import { type Selection, selectFiles } from './check-selection.ts';
import { findMistakes } from './checked-content.ts';
import { readCodeFiles } from './code/code-files.ts';
import { EXIT, MisuseError } from './command.ts';
import { type Mended, mendFiles } from './fixes.ts';
import { takeContentCache } from './locks.ts';
import { writeReport } from './report.ts';
import { repositoryPaths } from './repository-paths.ts';
import { openStaged, type StagedContent } from './staged-content.ts';

export interface CheckCommand {
  readonly content: string;
  readonly today?: string | undefined;
  /** Checks what is staged in git, and reports the staged files. */
  readonly staged?: boolean | undefined;
  /** Mends what can be mended safely, and checks again. */
  readonly fix?: boolean | undefined;
  readonly format: string;
}

/** Reports for other programs, by the word of `--format`. */
const REPORTS: Readonly<
  Record<string, (diagnostics: readonly Diagnostic[], context: ReportContext) => string>
> = {
  json: reportJson,
  sarif: (diagnostics, context) => reportSarif(diagnostics, RULES, context),
  github: reportGithub,
  gitlab: reportGitlab,
};

/** The words that `--format` takes. */
export const FORMATS = ['text', ...Object.keys(REPORTS)];

/** The rule reference, in the content folder. */
const REFERENCE = 'rules.md';

/** What was found, as far as it is asked about. */
interface Found {
  readonly content: Content;
  readonly asked: readonly Diagnostic[];
  /** How many errors are in files that are not asked about. */
  readonly otherErrors: number;
  readonly rootOf: RootOf;
}

/** Checks content and reports what it finds. @param files paths to ask about; all where there are none @returns the exit code */
export async function checkAndReport(
  { content, today, staged, fix, format }: CheckCommand,
  files: readonly string[],
): Promise<number> {
  if (!FORMATS.includes(format))
    throw new MisuseError(`--format 只能是：${FORMATS.join('、')}，不是“${format}”`);
  if (staged && fix)
    throw new MisuseError(
      '--fix 改的是文件夹里的文件，--staged 检查的是已经暂存的：先 --fix，再 git add，再 --staged',
    );
  const contentDir = resolve(content);
  const isSelected = selectFiles(files, contentDir);
  const index = staged ? await openStaged(contentDir) : undefined;
  try {
    const check = () => findAsked(contentDir, { today, isSelected, index });
    let found = await check();
    if (fix) {
      const mended = mendFiles(found.content, found.asked);
      const stream = format === 'text' ? process.stdout : process.stderr;
      stream.write(describeMended(mended));
      if (mended.files.size > 0) found = await check();
    }
    report(found, format, contentDir);
    return found.asked.some(({ severity }) => severity === 'error') ? EXIT.contentAtFault : EXIT.ok;
  } finally {
    index?.dispose();
  }
}

async function findAsked(
  contentDir: string,
  {
    today,
    isSelected,
    index,
  }: { today: string | undefined; isSelected: Selection; index: StagedContent | undefined },
): Promise<Found> {
  // Where a build or `dev` writes the cache of the same content, this one only reads it.
  const release = existsSync(contentDir) ? takeContentCache(contentDir) : undefined;
  const cache = openContentCache(contentDir, {
    code: readCodeFiles(),
    isWritable: release !== undefined,
  });
  try {
    const base = cache.reader();
    const reader = index?.reader(base) ?? base;
    const { content, diagnostics } = await findMistakes({ contentDir, today, reader });
    const isAsked = ({ file }: Diagnostic) => isSelected(file) && (index?.files.has(file) ?? true);
    const asked = diagnostics.filter(isAsked);
    const errors = (of: readonly Diagnostic[]) => of.filter(({ severity }) => severity === 'error').length;
    return {
      content,
      asked,
      otherErrors: errors(diagnostics) - errors(asked),
      rootOf: reader.rootOf ?? (() => content.root),
    };
  } finally {
    cache.close();
    release?.();
  }
}

function report({ content, asked, otherErrors, rootOf }: Found, format: string, contentDir: string): void {
  const write = REPORTS[format];
  if (write) {
    const digest = (text: string) => hash('sha256', text, 'hex').slice(0, 40);
    process.stdout.write(write(asked, { pathOf: repositoryPaths(contentDir), digest }));
    return;
  }
  writeReport({ content, diagnostics: asked }, process.stdout, rootOf);
  if (otherErrors > 0)
    process.stdout.write(`没有列出的文件里还有 ${otherErrors} 个错误；运行 npm run check 看全部。\n`);
  if (asked.length > 0 && existsSync(join(contentDir, REFERENCE)))
    process.stdout.write(`规则的说明在 ${REFERENCE}，照方括号里的编号找。\n`);
}

function describeMended({ files, skipped }: Mended): string {
  const counts = [...files].map(([file, count]) => `${makeVisible(file)}（${count} 处）`);
  const total = [...files.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    total === 0 ? '没有能自动改正的。' : `已改正 ${total} 处：${counts.join('、')}`,
    ...[...skipped].map(([file, reason]) => `没有改 ${makeVisible(file)}：${reason}。`),
  ];
  return `${lines.join('\n')}\n\n`;
}
