export const NOT_MEASURED = '–';

export function orNotMeasured(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? NOT_MEASURED : format(value);
}

export const count = (value: number) => value.toLocaleString('en-US');
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (value: number) => `${value.toFixed(2)}×`;
export const seconds = (value: number) => `${value.toFixed(1)} s`;
/** Cut, not rounded: 99.96% is not 100.0%. */
export const percent = (share: number) => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? NOT_MEASURED : `${percent(part / whole)} of ${count(whole)}`;
export const pair = (
  { p50, p95 }: { p50: number | undefined; p95: number | undefined },
  format: (value: number) => string,
) => `${orNotMeasured(p50, format)} / ${orNotMeasured(p95, format)}`;
