import { preview } from 'astro';
import type { PortalSettings } from '../schema/portal-settings.ts';
import './astro-environment.ts';
import { PROJECT_ROOT } from './project.ts';

/** Serves a finished build at http://localhost:PORT until the process ends; returns the address of its home page. */
export async function serveBuild(outDir: string, settings: PortalSettings, port: number): Promise<string> {
  const server = await preview({
    root: PROJECT_ROOT,
    base: settings.basePath,
    outDir,
    logLevel: 'error',
    server: { port, host: 'localhost' },
  });
  return `http://localhost:${server.port}${settings.basePath}`;
}
