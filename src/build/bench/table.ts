import { READINGS } from './checks.ts';
import { count, megabytes, orNotMeasured, seconds, times } from './figures.ts';
import { type BenchReport, type BenchResult, type Figures, ratiosTo } from './report.ts';

/** The generator and the build to which the others are compared. */
const YARDSTICK = { tool: 'Hugo', scenario: 'cold' } as const;

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: number,
): string {
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

/** When and where something was measured, and with what. */
export function describeSurroundings({
  date,
  machine,
  versions,
}: Pick<BenchReport, 'date' | 'machine' | 'versions'>): string {
  const { cores, memoryBytes, cpu, system } = machine;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}; ${cpu}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(1)} GiB of memory, ${system}; ${named.join(', ')}.`;
}

function describeRuns(report: BenchReport, order: string): string {
  const runs = Math.min(...report.results.map((result) => result.runs));
  return (
    `${describeSurroundings(report)} ${runs === 1 ? 'One run' : `Medians of ${runs} runs`}${order}; ` +
    'CPU time and memory are those of all processes together, memory sampled every 100 ms.'
  );
}

/** A bench's results as Markdown, for the README: where and when, and two tables a size. */
export function benchTable(report: BenchReport): string {
  const parts = [describeRuns(report, ', the generators in turn')];
  for (const { name, reason } of report.skipped) parts.push(`${name} was left out: ${reason}`);
  for (const [documents, ofSize] of Map.groupBy(report.results, (result) => result.documents))
    parts.push(`**${count(documents)} documents**`, figuresTable(ofSize), outputTable(ofSize));
  return `${parts.join('\n\n')}\n`;
}

/** The least that reading takes, in time and in work: threads save the one and cost the other. */
function leastReading(results: readonly BenchResult[]): Figures {
  const readings = results.filter(({ scenario }) => READINGS.includes(scenario));
  const work = readings.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  return {
    wallSeconds: Math.min(...readings.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: work.length > 0 ? Math.min(...work) : undefined,
    peakBytes: undefined,
  };
}

/** The results of a bench of checks as Markdown: one table, beside the least that reading and parsing the same files takes. */
export function checksTable(report: BenchReport): string {
  const rows = [...Map.groupBy(report.results, (result) => result.documents)].flatMap(
    ([documents, ofSize]) => {
      const yardstick = leastReading(ofSize);
      return ofSize.map((result) => {
        const { wall, cpu } = ratiosTo(result, yardstick);
        return [
          count(documents),
          result.scenario,
          seconds(result.wallSeconds),
          orNotMeasured(result.cpuSeconds, seconds),
          orNotMeasured(result.peakBytes, megabytes),
          orNotMeasured(wall, times),
          orNotMeasured(cpu, times),
        ];
      });
    },
  );
  const head = [
    'documents',
    'run',
    'wall',
    'CPU',
    'peak memory',
    'wall / least reading',
    'CPU / least reading',
  ];
  return `${describeRuns(report, '')}\n\n${markdownTable(head, rows, 2)}\n`;
}
