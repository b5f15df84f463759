import { type BenchReport, type BenchResult, ratiosTo } from './report.ts';

const NOT_MEASURED = '–';
/** The generator and the build to which the others are compared. */
const YARDSTICK = { tool: 'Hugo', scenario: 'cold' } as const;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (value: number) => `${value.toFixed(1)} s`;
const times = (value: number) => `${value.toFixed(2)}×`;
const count = (value: number) => value.toLocaleString('en-US');

function orNotMeasured(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? NOT_MEASURED : format(value);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], words: number): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index < words ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

function figuresTable(results: readonly BenchResult[]): string {
  const yardstick = results.find(
    ({ tool, scenario }) => tool === YARDSTICK.tool && scenario === YARDSTICK.scenario,
  );
  const ratioHead = yardstick ? ["wall / Hugo's", "CPU / Hugo's"] : [];
  const rows = results.map((result) => {
    const { wall, cpu } = ratiosTo(result, yardstick);
    return [
      result.tool,
      result.scenario,
      seconds(result.wallSeconds),
      orNotMeasured(result.cpuSeconds, seconds),
      orNotMeasured(result.peakBytes, megabytes),
      orNotMeasured(result.made, count),
      ...(yardstick ? [orNotMeasured(wall, times), orNotMeasured(cpu, times)] : []),
    ];
  });
  return markdownTable(['', 'build', 'wall', 'CPU', 'peak memory', 'files made', ...ratioHead], rows, 2);
}

function outputTable(results: readonly BenchResult[]): string {
  const rows = results.flatMap(({ tool, output }) =>
    output
      ? [
          [
            tool,
            count(output.pages),
            count(output.files),
            megabytes(output.bytes),
            `${(output.meanPageBytes / 1000).toFixed(1)} KB`,
          ],
        ]
      : [],
  );
  return markdownTable(['', 'pages', 'files', 'bytes out', 'HTML a page, mean'], rows, 1);
}

/** A bench's results as Markdown, for the README: where and when, and two tables a size. */
export function benchTable({ date, machine, versions, skipped, results }: BenchReport): string {
  const { cores, memoryBytes, cpu, system } = machine;
  const runs = Math.min(...results.map((result) => result.runs));
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    `${date}; ${cpu}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(1)} GiB of memory, ${system}; ${named.join(', ')}. ` +
      `${runs === 1 ? 'One run' : `Medians of ${runs} runs`}, the generators in turn; CPU time and memory are those of all processes together, memory sampled every 100 ms.`,
  ];
  for (const { name, reason } of skipped) parts.push(`${name} was left out: ${reason}`);
  for (const [documents, ofSize] of Map.groupBy(results, (result) => result.documents))
    parts.push(`**${count(documents)} documents**`, figuresTable(ofSize), outputTable(ofSize));
  return `${parts.join('\n\n')}\n`;
}
