import { DamagedIndex, openFile, sealFile, sealOf, unsealFile } from './bytes.ts';
import type { IndexFile } from './part.ts';

/**
 * What every bucket and pack of an edition begins with. A browser may have kept files of an older edition, in which
 * documents have other numbers; they are known by this.
 */
export const CHECKS_NAME = 'checks';

/** Half of a seal tells editions apart. */
const IS_CHECKED = 0xffff;

/** By a file's place among those that are checked. */
export type Checks = Uint16Array;

/** Gathers the checks of files as they are made, in their order. */
export class CheckWriter {
  readonly #checks: number[] = [];

  add({ bytes }: IndexFile): void {
    this.#checks.push(sealOf(bytes) & IS_CHECKED);
  }

  finish(): Uint8Array<ArrayBuffer> {
    const writer = openFile(this.#checks.length * 2);
    for (const check of this.#checks) writer.bytes(Uint8Array.of(check & 0xff, check >> 8));
    return sealFile(CHECKS_NAME, writer);
  }
}

/**
 * @param count how many files are checked
 * @throws DamagedIndex
 */
export function readChecks(bytes: Uint8Array, count: number): Checks {
  const pairs = unsealFile(CHECKS_NAME, bytes).rest();
  if (pairs.length !== count * 2) throw new DamagedIndex('the checks are of another edition');
  return Uint16Array.from(
    { length: count },
    (_, place) => (pairs[place * 2] ?? 0) | ((pairs[place * 2 + 1] ?? 0) << 8),
  );
}

/** Whether a file is of the edition that a check is of. */
export function isOfEdition(check: number | undefined, bytes: Uint8Array): boolean {
  return (sealOf(bytes) & IS_CHECKED) === check;
}
