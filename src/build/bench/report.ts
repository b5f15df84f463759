/** A bench's results; sizes are in bytes, times in seconds, all of them medians of the runs. */
export interface BenchReport {
  /** When it was measured, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: Machine;
  /** Of the programs that matter, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly results: readonly BenchResult[];
}

export interface Machine {
  readonly cores: number;
  readonly memoryBytes: number;
  readonly cpu: string;
  readonly system: string;
}

export interface BenchResult {
  readonly documents: number;
  readonly runs: number;
  readonly wallSeconds: number;
  /** Undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  readonly peakBytes: number | undefined;
  readonly output: OutputSize;
  /** How long each phase of the build took, in the build's order. */
  readonly phases: Readonly<Record<string, number>>;
}

export interface OutputSize {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** Mean of the HTML files. */
  readonly meanPageBytes: number;
}

/** The middle one of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('No numbers to take the median of.');
  return (upper + lower) / 2;
}
