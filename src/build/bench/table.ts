import type { BenchReport, BenchResult } from './report.ts';

const NOT_MEASURED = '未测';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value: number) => `${value.toFixed(1)} 秒`;
const count = (value: number) => value.toLocaleString('en-US');

function orNotMeasured(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? NOT_MEASURED : format(value);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

function resultCells({ documents, runs, wallSeconds, cpuSeconds, peakBytes, output }: BenchResult): string[] {
  return [
    count(documents),
    String(runs),
    seconds(wallSeconds),
    orNotMeasured(cpuSeconds, seconds),
    orNotMeasured(peakBytes, megabytes),
    count(output.pages),
    count(output.files),
    megabytes(output.bytes),
    `${(output.meanPageBytes / 1000).toFixed(1)} KB`,
  ];
}

const HEAD = ['文档', '次数', '用时', 'CPU 时间', '内存峰值', '网页', '文件', '输出', '网页平均'];

/** A bench's results as Markdown: where and when, one row a size, and the phases of the build. */
export function benchTable({ date, machine, versions, results }: BenchReport): string {
  const { cores, memoryBytes, cpu, system } = machine;
  const phases = [...new Set(results.flatMap((result) => Object.keys(result.phases)))];
  const phaseRows = phases.map((phase) => [
    phase,
    ...results.map((result) => orNotMeasured(result.phases[phase], seconds)),
  ]);
  const parts = [
    `- 日期：${date}`,
    `- 机器：${cpu}，${cores} 核，内存 ${(memoryBytes / 2 ** 30).toFixed(1)} GiB，${system}`,
    `- 版本：${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join('，')}`,
    '- 每次都从空缓存开始，数字取各次的中位数；内存是全部进程常驻内存之和，每 100 毫秒取样一次',
    '',
    markdownTable(HEAD, results.map(resultCells)),
  ];
  if (phaseRows.length > 0)
    parts.push('', markdownTable(['阶段', ...results.map(({ documents }) => count(documents))], phaseRows));
  return `${parts.join('\n')}\n`;
}
