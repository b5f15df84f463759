/** How much may be under way at a time. */
export interface HostLimits {
  readonly perHost: number;
  readonly inAll: number;
}

/**
 * Works on items of several hosts, on a few at a time, so that no host is burdened and a slow one keeps no other waiting.
 * @param hostOf the host that an item belongs to
 */
export async function runByHost<Item>(
  items: readonly Item[],
  hostOf: (item: Item) => string,
  work: (item: Item) => Promise<void>,
  { perHost, inAll }: HostLimits,
): Promise<void> {
  const waiting = new Map([...Map.groupBy(items, hostOf)].map(([host, its]) => [host, its.values()]));
  const lanes = [...waiting].flatMap(([host, its]) => {
    const lane = async () => {
      for (const item of its) await work(item);
    };
    return Array.from({ length: perHost }, () => ({ host, lane }));
  });
  // The first lane of every host before the second of any: the most hosts are asked at a time.
  const firstThenSecond = Array.from({ length: perHost }, (_, rank) =>
    lanes.filter((_lane, index) => index % perHost === rank),
  ).flat();
  const next = firstThenSecond.values();
  const worker = async () => {
    for (const { lane } of next) await lane();
  };
  await Promise.all(Array.from({ length: inAll }, worker));
}
