import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

// In the place of the project's own: vi.mock('…/src/build/project.ts', () => import('…/temporary-cache.ts')).
export const CACHE_FOLDER = mkdtempSync(join(tmpdir(), 'lanmu-cache-'));
export const PROJECT_ROOT = '/';

/** Empties the cache folder before each test of a file, and takes it away after them. */
export function useTemporaryCache(): void {
  beforeEach(() => rmSync(CACHE_FOLDER, { recursive: true, force: true }));
  afterAll(() => rmSync(CACHE_FOLDER, { recursive: true, force: true }));
}
