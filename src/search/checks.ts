import { DamagedIndex, openFile, sealFile, sealOf, unsealFile } from './bytes.ts';
import type { IndexFile } from './part.ts';

/**
 * What every bucket and pack of an edition begins with. A browser may have kept files of an older edition, in which
 * documents have other numbers; they are known by this.
 */
export const CHECKS_NAME = 'checks';

/** Half of a seal tells editions apart. */
const IS_CHECKED = 0xffff;

export type Checks = ReadonlyMap<string, number>;

/** Gathers the checks of files as they are made. */
export class CheckWriter {
  readonly #checks = new Map<string, number>();

  add({ name, bytes }: IndexFile): void {
    this.#checks.set(name, sealOf(bytes) & IS_CHECKED);
  }

  /** In the order of `names`, without them. */
  finish(names: Iterable<string>): Uint8Array<ArrayBuffer> {
    const writer = openFile(this.#checks.size * 2);
    for (const name of names) {
      const check = this.#checks.get(name) ?? 0;
      writer.bytes(Uint8Array.of(check & 0xff, check >> 8));
    }
    return sealFile(CHECKS_NAME, writer);
  }
}

/**
 * @param names all files that are checked, in the order they were written in
 * @throws DamagedIndex
 */
export function readChecks(bytes: Uint8Array, names: Iterable<string>): Checks {
  const reader = unsealFile(CHECKS_NAME, bytes);
  const checks = new Map<string, number>();
  for (const name of names) {
    const [low = 0, high = 0] = reader.bytes(2);
    checks.set(name, low | (high << 8));
  }
  if (!reader.isAtEnd) throw new DamagedIndex('the checks are of another edition');
  return checks;
}

/** Whether a file is of the edition that a check is of. */
export function isOfEdition(check: number | undefined, bytes: Uint8Array): boolean {
  return (sealOf(bytes) & IS_CHECKED) === check;
}
