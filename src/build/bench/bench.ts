import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCorpus } from '../corpus/corpus.ts';
import { PROJECT_ROOT } from '../project.ts';
import { type Measurement, measureProcess } from './measure.ts';
import { measureOutput } from './output-size.ts';
import { readPhases } from './phases.ts';
import { type BenchReport, type BenchResult, median, type OutputSize } from './report.ts';
import { describeMachine, describeVersions } from './surroundings.ts';

/** Everything a bench writes; the rest of `.lanmu` is the build's cache. */
const BENCH_FOLDER = join(PROJECT_ROOT, '.lanmu/bench');
const SEED = 1;

/** The sample's date: later than every generated document. */
const TODAY = '2019-12-01';

/** Raised when a build that is to be measured fails; its message ends with what the build said. */
export class BenchError extends Error {
  override name = 'BenchError';
}

export interface BenchOptions {
  /** Numbers of documents. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Whose columns.yaml and portal.yaml the corpora take over. */
  readonly contentDir: string;
  /** A file for the report as JSON, if one is wanted. */
  readonly out?: string | undefined;
  /** Is told in Chinese what is going on. */
  tell(line: string): void;
}

/**
 * Builds a corpus of each size some times, from an empty cache each time.
 * @throws BenchError when a build fails
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const results: BenchResult[] = [];
  for (const documents of options.sizes) results.push(await benchSize(documents, options));
  const date = new Date().toISOString().slice(0, 10);
  const report = { date, machine: describeMachine(), versions: describeVersions(), results };
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(report, undefined, 2)}\n`);
  return report;
}

async function benchSize(documents: number, { runs, contentDir, tell }: BenchOptions): Promise<BenchResult> {
  const corpus = prepareCorpus(documents, contentDir, tell);
  const measured: { measurement: Measurement; output: OutputSize }[] = [];
  for (let run = 1; run <= runs; run++) {
    const result = await measureBuild(corpus, join(BENCH_FOLDER, `out-${documents}`));
    measured.push(result);
    tell(`${documents} 个文档，第 ${run} 次：${result.measurement.wallSeconds.toFixed(1)} 秒`);
  }
  return summarise(documents, measured);
}

function summarise(
  documents: number,
  measured: readonly { measurement: Measurement; output: OutputSize }[],
): BenchResult {
  const runs = measured.map(({ measurement }) => measurement);
  const phases = runs.map(({ stderr }) => readPhases(stderr));
  const [last] = measured.slice(-1);
  if (!last) throw new RangeError('A bench needs at least one run.');
  return {
    documents,
    runs: runs.length,
    wallSeconds: median(runs.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: medianOfKnown(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: medianOfKnown(runs.map(({ peakBytes }) => peakBytes)),
    output: last.output,
    phases: Object.fromEntries(
      Object.keys(phases[0] ?? {}).map((name) => [
        name,
        median(phases.flatMap((times) => times[name] ?? [])),
      ]),
    ),
  };
}

function medianOfKnown(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? median(known) : undefined;
}

async function measureBuild(
  corpus: string,
  outDir: string,
): Promise<{ measurement: Measurement; output: OutputSize }> {
  emptyCaches();
  rmSync(outDir, { recursive: true, force: true });
  const args = [
    join(PROJECT_ROOT, 'scripts/build.ts'),
    '--content',
    corpus,
    '--out',
    outDir,
    '--today',
    TODAY,
  ];
  const measurement = await measureProcess(process.execPath, args, { cwd: PROJECT_ROOT });
  if (measurement.exitCode !== 0)
    throw new BenchError(
      `生成 ${corpus} 失败（退出码 ${measurement.exitCode}）：\n${measurement.stderr.slice(-4000)}`,
    );
  const output = measureOutput(outDir);
  rmSync(outDir, { recursive: true, force: true });
  return { measurement, output };
}

/** Removes what an earlier build left: our cache, Astro's and Vite's. */
function emptyCaches(): void {
  const ours = join(PROJECT_ROOT, '.lanmu');
  const cached = existsSync(ours) ? readdirSync(ours).filter((name) => name !== 'bench') : [];
  for (const path of [...cached.map((name) => join('.lanmu', name)), 'node_modules/.vite'])
    rmSync(join(PROJECT_ROOT, path), { recursive: true, force: true });
}

/** Makes the corpus of a size, or takes the one that is there if nothing that decides on it has changed. */
function prepareCorpus(documents: number, contentDir: string, tell: (line: string) => void): string {
  const folder = join(BENCH_FOLDER, `corpus-${documents}`);
  const stamp = `${folder}.sha256`;
  const origin = originHash(resolve(contentDir));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === origin) return folder;
  tell(`生成 ${documents} 个文档的内容`);
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  writeCorpus({ contentDir, outDir: folder, documents, seed: SEED });
  writeFileSync(stamp, origin);
  return folder;
}

/** The hash of all that a corpus is made of: the generator's code, the schemas' and outputs', and the columns. */
function originHash(contentDir: string): string {
  const hash = createHash('sha256');
  const code = ['src/build/corpus', 'src/schema', 'src/outputs'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(PROJECT_ROOT, folder, file)),
  );
  for (const file of [...code, join(contentDir, 'columns.yaml'), join(contentDir, 'portal.yaml')])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
