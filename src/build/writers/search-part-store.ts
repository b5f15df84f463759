import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, readPart } from '../../search/part.ts';
import { digestOf } from '../plan/digest.ts';

/** Parts of the search index as they are kept between builds. They may be deleted at any time. */
export interface PartStore {
  /** A part that this build or an earlier one has kept; undefined where there is none, or it is damaged. */
  find(digest: string): Part | undefined;
  /** Keeps a part of `makePart`, for this build at least. */
  keep(digest: string, bytes: Uint8Array): void;
  /** Forgets those that the portal no longer has. */
  dropAllBut(digests: readonly string[]): void;
}

/**
 * @param folder where they lie
 * @param options.code the digest of the code that makes parts
 * @param options.isWritable whether anything there may be changed: otherwise another build does
 */
export function openPartStore(
  folder: string,
  { code, isWritable }: { readonly code: string; readonly isWritable: boolean },
): PartStore {
  const found = new Map<string, Part | undefined>();
  const nameOf = (digest: string) => digestOf(code, digest);

  function read(digest: string): Part | undefined {
    try {
      return readPart(readFileSync(join(folder, nameOf(digest))));
    } catch {
      return undefined;
    }
  }

  /** Another build sees all of it or nothing. */
  function write(name: string, bytes: Uint8Array): void {
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, `${name}.unfinished`);
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, join(folder, name));
  }

  /** What cannot be kept is made again by the next build. */
  function tryTo(work: () => void): void {
    if (!isWritable) return;
    try {
      work();
    } catch {
      // A full disk or a folder that may not be written: whatever must be written after this will say so.
    }
  }

  return {
    find(digest) {
      if (!found.has(digest)) found.set(digest, read(digest));
      return found.get(digest);
    },
    keep(digest, bytes) {
      found.set(digest, readPart(bytes));
      tryTo(() => write(nameOf(digest), bytes));
    },
    dropAllBut(digests) {
      const kept = new Set(digests.map(nameOf));
      tryTo(() => {
        for (const name of readdirSync(folder))
          if (!kept.has(name)) rmSync(join(folder, name), { force: true });
      });
    },
  };
}
