/** Counts the things that a phase has done. */
export interface Counter {
  /** Says how many there will be. */
  expect(total: number): void;
  /** One more is done. @param what it was, for the list of the slowest */
  tick(what?: string): void;
}

/** A phase that is over. */
export interface PhaseTime {
  readonly name: string;
  readonly seconds: number;
}

/** A thing that took long. */
export interface SlowThing {
  readonly name: string;
  readonly milliseconds: number;
}

/** Tells what a command is doing. */
export interface Progress {
  /** Runs a phase, and says how it went when it is over. */
  phase<Result>(
    name: string,
    work: (counter: Counter) => Promise<Result>,
    describe?: (result: Result) => string,
  ): Promise<Result>;
  /** What is being done now, in words; empty between phases. */
  current(): string;
  /** The phases that are over, in their order. */
  readonly phases: readonly PhaseTime[];
  /** The things that took longest, the slowest first. */
  readonly slowest: readonly SlowThing[];
}

/** How often a terminal's line is written anew, and how often another stream gets a line, in milliseconds. */
const INTERVALS = { terminal: 200, lines: 15_000 } as const;
/** Before that time has passed nothing is said of what remains: in milliseconds. */
const GUESS_AFTER = 2000;
const SLOWEST = 5;

function secondsOf(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}

/** `12,345`: figures are grouped as the handbook has them. */
export function groupDigits(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `12,345 / 50,400，每秒 1,230，还需约 31 秒` */
export function describeCount(done: number, total: number | undefined, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0;
  const count = total === undefined ? groupDigits(done) : `${groupDigits(done)} / ${groupDigits(total)}`;
  if (milliseconds < GUESS_AFTER || rate === 0) return count;
  const left = total === undefined ? '' : `，还需约 ${Math.ceil((total - done) / rate)} 秒`;
  return `${count}，每秒 ${groupDigits(rate)}${left}`;
}

/**
 * Progress as lines of text: on a terminal the line of the current phase grows and is replaced by its result; elsewhere
 * a phase is one line when it is over, and a line now and then while it lasts.
 */
export function lineProgress(stream: NodeJS.WriteStream): Progress {
  const phases: PhaseTime[] = [];
  let slowest: SlowThing[] = [];
  let current = () => '';
  const interval = stream.isTTY ? INTERVALS.terminal : INTERVALS.lines;
  const say = (line: string, isOver: boolean) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${line}${isOver ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };

  function note(name: string, milliseconds: number): void {
    const last = slowest[SLOWEST - 1];
    if (last && last.milliseconds >= milliseconds) return;
    slowest = [...slowest, { name, milliseconds: Math.round(milliseconds) }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, SLOWEST);
  }

  return {
    phases,
    current: () => current(),
    get slowest() {
      return slowest;
    },
    async phase(name, work, describe) {
      const start = performance.now();
      let total: number | undefined;
      let done = 0;
      let ticked = start;
      let said = start;
      if (stream.isTTY) say(`… ${name}`, false);
      current = () => `${name}：${describeCount(done, total, performance.now() - start)}`;
      const result = await work({
        expect(number) {
          total = number;
        },
        tick(what) {
          done += 1;
          const now = performance.now();
          if (what !== undefined) note(what, now - ticked);
          ticked = now;
          if (now - said < interval) return;
          said = now;
          say(`… ${current()}`, false);
        },
      });
      const time = performance.now() - start;
      current = () => '';
      phases.push({ name, seconds: time / 1000 });
      const details = describe ? `，${describe(result)}` : '';
      say(`${name}：${secondsOf(time)}${details}`, true);
      return result;
    },
  };
}
