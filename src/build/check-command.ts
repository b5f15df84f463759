import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeVisible } from '../checks/reporters/visible-text.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { AskedFindings } from './asked-findings.ts';
import { selectFiles } from './check-selection.ts';
import { EXIT, MisuseError } from './command.ts';
import { type Mended, mendFiles } from './fixes.ts';
import { startLookout } from './lookout.ts';
import { refuseOtherFormats, writeInFormat } from './report-formats.ts';
import type { StagedContent } from './staged-content.ts';

export interface CheckCommand {
  readonly content: string;
  readonly today?: string | undefined;
  /** Checks what is staged in git, and reports the staged files. */
  readonly staged?: boolean | undefined;
  /** Mends what can be mended safely, and checks again. */
  readonly fix?: boolean | undefined;
  readonly format: string;
}

const rules = async () => (await import('../checks/rules/index.ts')).RULES;

/**
 * Checks content and reports what it finds. What knows the rules is loaded when it is needed: a thread looks
 * at the files meanwhile.
 * @param files paths to ask about; all where there are none
 * @returns the exit code
 */
export async function checkAndReport(
  { content, today, staged, fix, format }: CheckCommand,
  files: readonly string[],
): Promise<number> {
  refuseOtherFormats(format);
  if (staged && fix)
    throw new MisuseError(
      '--fix 改的是文件夹里的文件，--staged 检查的是已经暂存的：先 --fix，再 git add，再 --staged',
    );
  const contentDir = resolve(content);
  const isSelected = selectFiles(files, contentDir);
  const index = staged ? await stagedIn(contentDir) : undefined;
  const check = async () => {
    const lookout = startLookout();
    try {
      const seen = lookout.content(contentDir);
      const readFew = lookout.documentReader();
      const { findAsked } = await import('./asked-findings.ts');
      return await findAsked(contentDir, { today, isSelected, index, look: () => seen, readFew });
    } finally {
      await lookout.stop();
    }
  };
  try {
    let found = await check();
    if (fix) {
      const mended = mendFiles(found.content, found.asked);
      const stream = format === 'text' ? process.stdout : process.stderr;
      stream.write(describeMended(mended));
      if (mended.files.size > 0) found = await check();
    }
    await report(found, format, contentDir);
    if (index && format === 'text') process.stdout.write(describeUnstaged(found.asked, index.changed));
    return found.asked.some(({ severity }) => severity === 'error') ? EXIT.contentAtFault : EXIT.ok;
  } finally {
    index?.dispose();
  }
}

async function stagedIn(contentDir: string): Promise<StagedContent> {
  const { openStaged } = await import('./staged-content.ts');
  return openStaged(contentDir);
}

async function report(
  { content, asked, otherErrors, rootOf }: AskedFindings,
  format: string,
  contentDir: string,
): Promise<void> {
  await writeInFormat(format, { content, diagnostics: asked, contentDir, rootOf, rules }, process.stdout);
  if (format !== 'text') return;
  if (otherErrors > 0)
    process.stdout.write(`没有列出的文件里还有 ${otherErrors} 个错误；运行 npm run check 看全部。\n`);
  if (asked.length === 0) return;
  const { REFERENCE_FILE } = await import('./rule-reference.ts');
  if (existsSync(join(contentDir, REFERENCE_FILE)))
    process.stdout.write(`规则的说明在 ${REFERENCE_FILE}，照方括号里的编号找。\n`);
}

/** Reminds of files that were perhaps mended since they were staged. */
function describeUnstaged(asked: readonly Diagnostic[], changed: ReadonlySet<string>): string {
  const files = new Set(asked.map(({ file }) => file).filter((file) => changed.has(file)));
  return [...files]
    .map((file) => `${makeVisible(file)} 暂存以后又改过：已经改好的，git add 以后再提交。\n`)
    .join('');
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
