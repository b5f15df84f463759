import { writeFileSync } from 'node:fs';
import type { PortalSettings } from '../schema/portal-settings.ts';
import { type BuildResult, build } from './build.ts';
import { EXIT } from './command.ts';
import { explainPlan } from './plan/explain.ts';
import { groupDigits, lineProgress, type Progress } from './progress.ts';
import { writeReport } from './report.ts';

/** How a build went, in figures. */
export interface BuildSummary {
  readonly phases: Progress['phases'];
  /** In all. */
  readonly seconds: number;
  /** Of the processor, in seconds: of the build's own process, with its threads. */
  readonly cpuSeconds: number;
  /** Of the publishing set. */
  readonly documents: number;
  readonly pages: number;
  /** Files that were made, and files of the last build that were removed. */
  readonly rendered: number;
  readonly removed: number;
  /** Of all files in the output folder. */
  readonly bytes: number;
  /** The most memory that the build's own process held; Astro's compiler and the search indexer are others. */
  readonly peakBytes: number;
  /** What took longest to make. */
  readonly slowest: Progress['slowest'];
}

export interface BuildCommand {
  readonly content: string;
  readonly out: string;
  readonly today?: string | undefined;
  /** Leaves the search index out. */
  readonly 'no-search'?: boolean | undefined;
  /** Tells what is made and why. */
  readonly explain?: boolean | undefined;
  /** A file for the summary as JSON. */
  readonly summary?: string | undefined;
}

function summarise(
  { published }: Extract<BuildResult, { status: 'published' }>,
  { phases, slowest }: Progress,
  seconds: number,
): BuildSummary {
  const cpu = process.cpuUsage();
  return {
    phases,
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    documents: published.documents,
    pages: published.pages,
    rendered: published.made,
    removed: published.removed,
    bytes: published.bytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    slowest,
  };
}

function describe({ pages, rendered, removed, bytes, peakBytes, seconds }: BuildSummary): string {
  const megabytes = (number: number) => `${groupDigits(number / 1e6)} MB`;
  const work =
    rendered + removed === 0
      ? '没有变动'
      : `新做 ${groupDigits(rendered)} 个文件，删去 ${groupDigits(removed)} 个`;
  return `${groupDigits(pages)} 个网页，${megabytes(bytes)}；${work}；用时 ${seconds.toFixed(1)} 秒，内存最多 ${megabytes(peakBytes)}`;
}

/** Builds and tells how it went; returns the exit code, and the portal's settings when it was published. */
export async function buildAndReport(
  options: BuildCommand,
): Promise<{ exitCode: number; settings?: PortalSettings }> {
  const start = performance.now();
  const progress = lineProgress(process.stderr);
  const result = await build({
    contentDir: options.content,
    outDir: options.out,
    today: options.today,
    withoutSearch: options['no-search'],
    progress,
    explain: options.explain
      ? (plan) => process.stderr.write(`${explainPlan(plan).join('\n')}\n`)
      : undefined,
  });
  if (result.status === 'refused') {
    process.stderr.write(`${result.message}\n`);
    return { exitCode: EXIT.misuse };
  }
  if (result.found.diagnostics.length > 0) writeReport(result.found, process.stderr);
  if (result.status === 'content-at-fault') {
    process.stderr.write(`内容有误，没有生成；${options.out} 保持原样。\n`);
    return { exitCode: EXIT.contentAtFault };
  }
  const summary = summarise(result, progress, (performance.now() - start) / 1000);
  if (options.summary !== undefined)
    writeFileSync(options.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
  process.stderr.write(`已生成 ${options.out}：${describe(summary)}。\n`);
  return { exitCode: EXIT.ok, settings: result.settings };
}
