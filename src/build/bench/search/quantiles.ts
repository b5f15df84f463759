/**
 * The number below which a share of some numbers lies, by nearest rank; undefined without numbers.
 * @param share from 0 to 1: 0.5 for the median
 */
export function quantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The mean of some numbers; undefined without any. */
export function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
