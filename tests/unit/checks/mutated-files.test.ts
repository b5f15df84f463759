import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkMutatedFiles } from './mutated-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanmu-mutated-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Others: `FUZZ_SEED=5000 npx vitest run --project unit tests/unit/checks/mutated-files.test.ts`. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 1000);

it('a thousand files changed at random give diagnostics: no crash, nothing over a second, none skipped silently', async () => {
  expect(await checkMutatedFiles(folder, { first: FIRST, count: COUNT })).toEqual([]);
}, 600_000);
