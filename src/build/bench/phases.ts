/** Reads the times of a build's phases, in seconds, from the lines that `lineProgress` wrote. */
export function readPhases(lines: string): Record<string, number> {
  const matches = lines.matchAll(/^(\S[^：\n]*)：(\d+(?:\.\d+)?) 秒(?:，.*)?$/gm);
  return Object.fromEntries([...matches].map(([, name = '', time]) => [name, Number(time)]));
}
