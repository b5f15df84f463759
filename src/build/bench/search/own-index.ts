import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Synonyms } from '../../../search/synonyms.ts';
import type { BuildSummary } from '../../build-command.ts';
import { swapPaths } from '../../swap.ts';
import { discard } from '../discard.ts';
import { changeBody, pickTargets } from '../edits.ts';
import { linkFolder, openCopy } from '../folder-copy.ts';
import { measureProcess } from '../measure.ts';
import { scriptArguments } from '../npm-script.ts';
import { measureOutput } from '../output-size.ts';
import { BenchError, type OwnBuilds } from '../own-builds.ts';
import type { IndexBuild, IndexFigures } from './search-report.ts';
import type { SearchText } from './search-text.ts';

/** The phases of a build that make the index have this in their names. */
const INDEXING = /搜索/;

/** Our own site with its index, built step by step. */
export interface OwnSite {
  readonly outDir: string;
  /** What its search should find things in. */
  readonly texts: readonly SearchText[];
  /** What its search looks for beside a word. */
  readonly synonyms: readonly Synonyms[];
  readonly cold: IndexBuild;
  readonly files: number;
  readonly bytes: number;
  /** Changes one document and builds again. The site is another afterwards. */
  change(): Promise<IndexFigures>;
  remove(): void;
}

/**
 * Builds the site, and then its index: so the pages and the Markdown are there when the index is begun, and what is
 * measured is the index, with the reading of the content and the plan around it.
 */
export async function buildOwnSite({
  documents,
  corpus,
  project,
  folder,
  today,
}: OwnBuilds): Promise<OwnSite> {
  const contentDir = join(folder, `content-${documents}`);
  const outDir = join(folder, `out-${documents}`);
  const summaryFile = join(folder, 'summary.json');
  const remove = () => {
    for (const path of [contentDir, outDir, swapPaths(outDir).standby]) discard(path);
  };
  remove();
  for (const name of ['.lanmu', '.astro']) discard(join(project, name));
  linkFolder(corpus, contentDir);

  const run = async (doing: string, program: string, args: readonly string[]) => {
    const measured = await measureProcess(process.execPath, [program, ...args], { cwd: project });
    if (measured.exitCode !== 0)
      throw new BenchError(
        `${documents} 个文档没有测成（${doing}，退出码 ${measured.exitCode}）：\n${measured.stderr.slice(-4000)}`,
      );
    return measured;
  };
  const build = async (...more: readonly string[]): Promise<IndexBuild> => {
    rmSync(summaryFile, { force: true });
    const [program = '', ...args] = scriptArguments(project, 'build');
    const options = ['--content', contentDir, '--out', outDir, '--today', today, '--summary', summaryFile];
    const { wallSeconds, cpuSeconds, peakBytes } = await run('build', program, [
      ...args,
      ...options,
      ...more,
    ]);
    const { phases } = JSON.parse(readFileSync(summaryFile, 'utf8')) as BuildSummary;
    const seconds = phases
      .filter(({ name }) => INDEXING.test(name))
      .reduce((sum, phase) => sum + phase.seconds, 0);
    return { seconds, wallSeconds, cpuSeconds, peakBytes };
  };

  await build('--no-search');
  const without = measureOutput(outDir);
  const cold = await build();
  const withIndex = measureOutput(outDir);
  const textsFile = join(folder, `texts-${documents}.jsonl`);
  const synonymsFile = join(folder, `synonyms-${documents}.json`);
  const writer = join(project, 'src/build/bench/search/write-texts.ts');
  await run('texts', writer, [contentDir, today, textsFile, synonymsFile]);
  const texts = readFileSync(textsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SearchText);
  const synonyms = JSON.parse(readFileSync(synonymsFile, 'utf8')) as Synonyms[];
  for (const file of [textsFile, synonymsFile]) rmSync(file);
  const size = { files: withIndex.files - without.files, bytes: withIndex.bytes - without.bytes };
  return {
    outDir,
    texts,
    synonyms,
    cold,
    ...size,
    async change() {
      const content = openCopy(corpus, contentDir);
      const { changed } = pickTargets(corpus);
      content.write(changed, changeBody(content.read(changed)));
      return { cold, changed: await build(), ...size };
    },
    remove,
  };
}
