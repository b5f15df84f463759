import { join } from 'node:path';
import { discard } from './discard.ts';
import { changeBody, pickTargets } from './edits.ts';
import { linkFolder, openCopy } from './folder-copy.ts';
import { measureProcess } from './measure.ts';
import { scriptArguments } from './npm-script.ts';
import { BenchError, OWN_NAME, type OwnBuilds } from './own-builds.ts';
import type { BenchRun } from './report.ts';

/** The kinds of runs, by the names that the tables have. */
export const CHECK_SCENARIOS = {
  oneThread: 'read and parse, one thread',
  allThreads: 'read and parse, all threads',
  cold: 'check, empty cache',
  changed: 'check, warm cache, one file changed',
} as const;

/** Those that a check is set beside. */
export const READINGS: readonly string[] = [CHECK_SCENARIOS.oneThread, CHECK_SCENARIOS.allThreads];

/** What a check ends with when it came to an end, whatever it found. */
const CAME_TO_AN_END = /没有发现问题|共 \d+ 个/;

/**
 * Measures what reading and parsing a corpus takes, and what checking it takes, each in a process of its own: from an
 * empty cache, and again after one body has changed.
 */
export async function measureChecks(
  { documents, corpus, project, folder, today }: OwnBuilds,
  tell: (run: BenchRun) => void,
): Promise<void> {
  const contentDir = join(folder, `content-${documents}`);
  discard(contentDir);
  linkFolder(corpus, contentDir);
  const content = openCopy(corpus, contentDir);

  const measure = async (scenario: string, ended: RegExp, args: readonly string[]): Promise<void> => {
    const { stdout, stderr, exitCode, ...figures } = await measureProcess(process.execPath, args, {
      cwd: project,
    });
    if (!ended.test(stdout))
      throw new BenchError(
        `${documents} 个文档没有测成（${scenario}，退出码 ${exitCode}）：\n${stderr.slice(-4000)}`,
      );
    tell({
      tool: OWN_NAME,
      scenario,
      documents,
      ...figures,
      output: undefined,
      made: undefined,
      removed: undefined,
      phases: {},
    });
  };
  const reading = join(project, 'src/build/bench/plain-reading.ts');
  const check = (scenario: string) =>
    measure(scenario, CAME_TO_AN_END, [
      ...scriptArguments(project, 'check'),
      ...['--content', contentDir, '--today', today],
    ]);

  await measure(CHECK_SCENARIOS.oneThread, /^\d+$/m, [reading, contentDir]);
  await measure(CHECK_SCENARIOS.allThreads, /^\d+$/m, [reading, contentDir, 'threads']);
  discard(join(project, '.lanmu'));
  await check(CHECK_SCENARIOS.cold);
  const { changed } = pickTargets(corpus);
  content.write(changed, changeBody(content.read(changed)));
  await check(CHECK_SCENARIOS.changed);
  discard(contentDir);
}
