import { createApp } from 'astro/app/entrypoint';

/** Bundled with the pages: what renders them. Whole strings are quicker than streams, and nobody waits for a first byte. */
export const app = createApp({ streaming: false });
