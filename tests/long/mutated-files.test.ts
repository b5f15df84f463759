import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkMutatedFiles } from '../unit/checks/mutated-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanmu-mutated-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Behind those of the unit test; others: `FUZZ_SEED=50000 npx vitest run --project long tests/long/mutated-files.test.ts`. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 10_001);
const STARTS = Array.from({ length: 10 }, (_, index) => FIRST + index * 1000);

describe('ten thousand files changed at random give diagnostics', () => {
  it.each(STARTS)(
    'a thousand from seed %i',
    async (first) => {
      expect(await checkMutatedFiles(join(folder, String(first)), { first, count: 1000 })).toEqual([]);
    },
    1_200_000,
  );
});
