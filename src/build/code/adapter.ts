import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));

/** Tells Astro to compile the pages for a program that asks for them one by one: our own build. */
export function buildAdapter(): AstroIntegration {
  return {
    name: 'lanmu-build',
    hooks: {
      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: 'lanmu-build',
          entrypointResolution: 'auto',
          serverEntrypoint: ENTRY,
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
