import { fileURLToPath } from 'node:url';

/** The checkout's folder, with a slash at its end: where astro.config.mjs, src and public are. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));
