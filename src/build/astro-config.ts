import type { AstroInlineConfig } from 'astro';
import type { Portal } from '../portal/model.ts';
import './astro-environment.ts';
import { PROJECT_ROOT } from './project.ts';

/** What Astro must know of the portal, beside astro.config.mjs. */
export function astroConfigFor(portal: Portal): AstroInlineConfig {
  const { domain, basePath } = portal.settings;
  return {
    root: PROJECT_ROOT,
    site: `https://${domain}`,
    base: basePath,
    mode: 'production',
    logLevel: 'warn',
  };
}
