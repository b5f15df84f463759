/** A bench's results; sizes are in bytes, times in seconds, all of them medians of the runs. */
export interface BenchReport {
  /** When it was measured, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: Machine;
  /** Of the programs that matter, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Peers that were left out, and why. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly results: readonly BenchResult[];
}

export interface Machine {
  readonly cores: number;
  readonly memoryBytes: number;
  readonly cpu: string;
  readonly system: string;
}

/** One kind of build by one generator, of a corpus of one size. */
export interface BenchResult extends Figures {
  readonly tool: string;
  readonly scenario: string;
  readonly documents: number;
  readonly runs: number;
  /** What a cold build wrote; undefined for the other scenarios. */
  readonly output: OutputSize | undefined;
  /** How many files the last run made and removed, where the generator tells. */
  readonly made: number | undefined;
  readonly removed: number | undefined;
  /** How long each phase of the build took, in the build's order. */
  readonly phases: Readonly<Record<string, number>>;
}

/** What a build took. */
export interface Figures {
  readonly wallSeconds: number;
  /** User and system time of all processes; undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  /** Of all processes together. */
  readonly peakBytes: number | undefined;
}

export interface OutputSize {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** Mean of the HTML files. */
  readonly meanPageBytes: number;
}

/** One run of a kind of build. */
export interface BenchRun extends Figures, Pick<BenchResult, 'output' | 'made' | 'removed' | 'phases'> {
  readonly tool: string;
  readonly scenario: string;
  readonly documents: number;
}

/** The middle one of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('No numbers to take the median of.');
  return (upper + lower) / 2;
}

function medianOfKnown(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? median(known) : undefined;
}

/** The runs' medians: a result for each size, generator and scenario, in the order in which they first ran. */
export function summariseRuns(runs: readonly BenchRun[]): BenchResult[] {
  const groups = Map.groupBy(runs, ({ documents, tool, scenario }) => `${documents} ${tool} ${scenario}`);
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const names = Object.keys(last.phases);
    return {
      tool: last.tool,
      scenario: last.scenario,
      documents: last.documents,
      runs: group.length,
      wallSeconds: median(group.map(({ wallSeconds }) => wallSeconds)),
      cpuSeconds: medianOfKnown(group.map(({ cpuSeconds }) => cpuSeconds)),
      peakBytes: medianOfKnown(group.map(({ peakBytes }) => peakBytes)),
      output: last.output,
      made: last.made,
      removed: last.removed,
      phases: Object.fromEntries(
        names.map((name) => [name, median(group.flatMap(({ phases }) => phases[name] ?? []))]),
      ),
    };
  });
}

/** How many times another result's figures a result's are; undefined where either was not measured. */
export function ratiosTo(
  result: Figures,
  other: Figures | undefined,
): { wall: number | undefined; cpu: number | undefined } {
  const ratio = (value: number | undefined, of: number | undefined) =>
    value === undefined || of === undefined || of === 0 ? undefined : value / of;
  return {
    wall: ratio(result.wallSeconds, other?.wallSeconds),
    cpu: ratio(result.cpuSeconds, other?.cpuSeconds),
  };
}
