/** Tells what a command is doing. Times are in milliseconds. */
export interface Progress {
  /** Runs a phase, and says how it went when it is over. */
  phase<Result>(
    name: string,
    work: () => Promise<Result>,
    describe?: (result: Result) => string,
  ): Promise<Result>;
  /** How long each phase took. */
  readonly times: ReadonlyMap<string, number>;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}

/**
 * Progress as lines of text: on a terminal the line of the current phase is replaced by its result; elsewhere a
 * phase is one line when it is over.
 */
export function lineProgress(stream: NodeJS.WriteStream): Progress {
  const times = new Map<string, number>();
  return {
    times,
    async phase(name, work, describe) {
      if (stream.isTTY) stream.write(`… ${name}`);
      const start = performance.now();
      const result = await work();
      const time = performance.now() - start;
      times.set(name, time);
      const details = describe ? `，${describe(result)}` : '';
      stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${name}：${seconds(time)}${details}\n`);
      return result;
    },
  };
}
