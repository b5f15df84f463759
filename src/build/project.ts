import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, with a slash at its end: where astro.config.mjs, src and public are. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What builds keep for the next; it may be deleted at any time. */
export const CACHE_FOLDER = join(PROJECT_ROOT, '.lanmu/cache');
