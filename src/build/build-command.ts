import type { Portal } from '../portal/model.ts';
import { build } from './build.ts';
import { EXIT } from './command.ts';
import { lineProgress } from './progress.ts';
import { writeReport } from './report.ts';

/** Builds and tells how it went; returns the exit code, and the portal when it was published. */
export async function buildAndReport(options: {
  content: string;
  out: string;
  today?: string | undefined;
}): Promise<{ exitCode: number; portal?: Portal }> {
  const start = performance.now();
  const progress = lineProgress(process.stderr);
  const result = await build({
    contentDir: options.content,
    outDir: options.out,
    today: options.today,
    progress,
  });
  if (result.status === 'refused') {
    process.stderr.write(`${result.message}\n`);
    return { exitCode: EXIT.misuse };
  }
  if (result.checked.diagnostics.length > 0) writeReport(result.checked, process.stderr);
  if (result.status === 'content-at-fault') {
    process.stderr.write(`内容有误，没有生成；${options.out} 保持原样。\n`);
    return { exitCode: EXIT.contentAtFault };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`已生成 ${options.out}：${result.pages} 个网页，用时 ${seconds} 秒。\n`);
  return { exitCode: EXIT.ok, portal: result.checked.portal };
}
