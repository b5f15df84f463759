import type { AstroInlineConfig } from 'astro';
import './astro-environment.ts';
import { buildAdapter } from './code/adapter.ts';
import { PROJECT_ROOT } from './project.ts';

/** What Astro is told beside astro.config.mjs: pages are made when they are asked for, under a base path. */
export function astroConfigFor(basePath: string): AstroInlineConfig {
  return {
    root: PROJECT_ROOT,
    base: basePath,
    mode: 'production',
    logLevel: 'warn',
    output: 'server',
    adapter: buildAdapter(),
  };
}
