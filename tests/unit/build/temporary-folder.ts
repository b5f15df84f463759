import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Gives each test of a file an empty folder. @returns how to ask for its path, and how to put files into it */
export function useTemporaryFolder(): {
  readonly path: string;
  put(file: string, bytes: string | Buffer): string;
} {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'lanmu-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    put(file, bytes) {
      const place = join(path, file);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
      return place;
    },
  };
}
