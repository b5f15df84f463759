import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, readPart } from '../../search/part.ts';
import { digestOf } from '../plan/digest.ts';
import { CACHE_FOLDER } from '../project.ts';

/** Parts of the search as they are kept between builds. They may be deleted at any time. */
export interface PartStore {
  /** A part that this build or an earlier one has kept; undefined where there is none, or it is damaged. */
  find(digest: string): Part | undefined;
  /** Keeps a part of `makePart`, so that another build never sees half of it. */
  keep(digest: string, bytes: Uint8Array): void;
  /** Forgets those that the portal no longer has. */
  dropAllBut(digests: readonly string[]): void;
}

const FOLDER = join(CACHE_FOLDER, 'search');

/** @param code the digest of the code that makes parts */
export function openPartStore(code: string): PartStore {
  const found = new Map<string, Part | undefined>();
  const nameOf = (digest: string) => digestOf(code, digest);

  function read(digest: string): Part | undefined {
    try {
      return readPart(readFileSync(join(FOLDER, nameOf(digest))));
    } catch {
      return undefined;
    }
  }
  return {
    find(digest) {
      if (!found.has(digest)) found.set(digest, read(digest));
      return found.get(digest);
    },
    keep(digest, bytes) {
      mkdirSync(FOLDER, { recursive: true });
      const unfinished = join(FOLDER, `${nameOf(digest)}.${process.pid}`);
      writeFileSync(unfinished, bytes);
      renameSync(unfinished, join(FOLDER, nameOf(digest)));
      found.set(digest, readPart(bytes));
    },
    dropAllBut(digests) {
      const kept = new Set(digests.map(nameOf));
      mkdirSync(FOLDER, { recursive: true });
      for (const name of readdirSync(FOLDER))
        if (!kept.has(name)) rmSync(join(FOLDER, name), { force: true });
    },
  };
}
