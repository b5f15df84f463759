import type { Finding } from '../schema/diagnostic.ts';

/** A file that is no list at all would fill the screen: a list is mended in steps of this many findings. */
export const MOST_FINDINGS = 200;

/** The findings of one file, of which only the first are told; the last one says how many more there are. */
export class FindingList {
  readonly #file: string;
  readonly #findings: Finding[] = [];
  #untold = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param hint may be made when it is known to be told */
  add(
    rule: string,
    at: Extract<Finding['at'], { line: number }>,
    message: string,
    hint: string | (() => string),
  ): void {
    if (this.#findings.length < MOST_FINDINGS)
      this.#findings.push({
        rule,
        file: this.#file,
        at,
        message,
        hint: typeof hint === 'string' ? hint : hint(),
      });
    else this.#untold++;
  }

  /** All that is told. */
  finish(): readonly Finding[] {
    const last = this.#findings.at(-1);
    if (!last || this.#untold === 0) return this.#findings;
    const message = `后面还有 ${this.#untold} 处问题，没有列出`;
    return [...this.#findings, { ...last, message, hint: '先改正已列出的，再检查一次。' }];
  }
}
