import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BuildSummary } from '../build-command.ts';
import { PROJECT_ROOT } from '../project.ts';
import { swapPaths } from '../swap.ts';
import { discard } from './discard.ts';
import { EDITS, type EditPlace, pickTargets } from './edits.ts';
import { linkFolder, openCopy } from './folder-copy.ts';
import { measureProcess } from './measure.ts';
import { scriptArguments } from './npm-script.ts';
import { measureOutput } from './output-size.ts';
import type { BenchRun } from './report.ts';

/** What of `.lanmu/cache` holds read files with their rendered Markdown, and compiled code; the rest says what was built. */
const KEPT_WHEN_WARM: ReadonlySet<string> = new Set(['content', 'site', 'node']);

/**
 * How long the file system is left alone before a change is built, in milliseconds: the build before has removed an
 * output, and editors' changes come minutes apart. See `discard`.
 */
const SETTLING = 36_000;
/** Fewer documents leave too few files to be felt. */
const MANY = 10_000;

export const OWN_NAME = 'lanmu';

/** Raised when a build that is to be measured fails; its message ends with what the build said. */
export class BenchError extends Error {
  override name = 'BenchError';
}

export interface OwnBuilds {
  readonly documents: number;
  readonly corpus: string;
  /** A copy of the checkout. */
  readonly project: string;
  /** Where the copy of the corpus and the output go. */
  readonly folder: string;
  readonly today: string;
}

/** Measures each kind of our own build once, and leaves the copies as they were. */
export async function measureOwnBuilds(
  { documents, corpus, project, folder, today }: OwnBuilds,
  tell: (run: BenchRun) => void,
): Promise<void> {
  const contentDir = join(folder, `content-${documents}`);
  const outDir = join(folder, `out-${documents}`);
  const summaryFile = join(folder, 'summary.json');
  discard(contentDir);
  linkFolder(corpus, contentDir);
  const place: EditPlace = {
    content: openCopy(corpus, contentDir),
    project: openCopy(PROJECT_ROOT, project),
    targets: pickTargets(corpus),
  };

  const build = async (scenario: string, withOutput = false): Promise<BenchRun> => {
    rmSync(summaryFile, { force: true });
    const { exitCode, stderr, wallSeconds, cpuSeconds, peakBytes } = await measureProcess(
      process.execPath,
      [
        ...scriptArguments(project, 'build'),
        ...['--content', contentDir, '--out', outDir, '--today', today],
        ...['--no-search', '--summary', summaryFile],
      ],
      { cwd: project },
    );
    if (exitCode !== 0)
      throw new BenchError(
        `生成 ${documents} 个文档失败（${scenario}，退出码 ${exitCode}）：\n${stderr.slice(-4000)}`,
      );
    const summary = JSON.parse(readFileSync(summaryFile, 'utf8')) as BuildSummary;
    return {
      tool: OWN_NAME,
      scenario,
      documents,
      wallSeconds,
      cpuSeconds,
      peakBytes,
      output: withOutput ? measureOutput(outDir) : undefined,
      made: summary.rendered,
      removed: summary.removed,
      phases: Object.fromEntries(summary.phases.map(({ name, seconds }) => [name, seconds])),
    };
  };

  emptyCache(project, () => false);
  discardOutput(outDir);
  tell(await build('cold', true));

  emptyCache(project, (name) => KEPT_WHEN_WARM.has(name));
  discardOutput(outDir);
  tell(await build('Markdown cache warm, all rendered'));
  tell(await build('nothing changed'));

  for (const [scenario, edit] of Object.entries(EDITS)) {
    edit(place);
    if (documents >= MANY) await setTimeout(SETTLING);
    tell(await build(scenario));
    place.content.restore();
    place.project.restore();
    // Back to what was there, unmeasured: the next edit is to be the only one.
    await build(`${scenario}, undone`);
  }
  discardOutput(outDir);
  discard(contentDir);
}

/** Moves away an output with the links that are kept beside it for the next build. */
function discardOutput(outDir: string): void {
  discard(outDir);
  discard(swapPaths(outDir).standby);
}

/** Empties the cache of the project's copy, but for what is kept; without anything to keep, all that builds left. */
function emptyCache(project: string, isKept: (name: string) => boolean): void {
  const cache = join(project, '.lanmu/cache');
  const kept = existsSync(cache) ? readdirSync(cache).filter(isKept) : [];
  if (kept.length === 0) {
    for (const name of ['.lanmu', '.astro']) discard(join(project, name));
    return;
  }
  for (const name of readdirSync(cache)) if (!kept.includes(name)) discard(join(cache, name));
}
