import { afterAll, it } from 'vitest';
import { makeFolder } from './built-site.ts';
import { walk } from './random-edits/walk.ts';

const folder = makeFolder();
afterAll(folder.dispose);

/** Another walk: `WALK_SEED=7 npx vitest run --project built tests/sites/random-edits.test.ts`. */
const SEED = Number(process.env['WALK_SEED'] ?? 20191201);

it('builds after each of 15 random edits what a clean build gives, and nothing that is not published', async () => {
  await walk({ seed: SEED, steps: 15, compilations: 1, folder: folder.path });
}, 600_000);
