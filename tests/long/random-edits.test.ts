import { afterAll, describe, it } from 'vitest';
import { makeFolder } from '../sites/built-site.ts';
import { walk } from '../sites/random-edits/walk.ts';

const folder = makeFolder();
afterAll(folder.dispose);

/** Other walks: `WALK_SEED=7 npx vitest run --project long tests/long/random-edits.test.ts`. */
const FIRST = Number(process.env['WALK_SEED'] ?? 1);
const WALKS = Array.from({ length: 4 }, (_, index) => FIRST + index);

describe('builds after each of 200 random edits what a clean build gives, and nothing that is not published', () => {
  it.each(WALKS)(
    '50 edits, seed %i',
    async (seed) => {
      await walk({ seed, steps: 50, compilations: 4, folder: `${folder.path}/${seed}` });
    },
    1_800_000,
  );
});
