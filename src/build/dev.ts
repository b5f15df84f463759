import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { astroConfigFor } from './astro-config.ts';
import { bodyRenderer } from './bodies.ts';
import { type CheckedContent, readAndCheck } from './checked-content.ts';
import { overlayPayload } from './dev-overlay.ts';
import { loaderNames } from './loader.ts';
import { openSession, type Session } from './session.ts';

/** The Vite server inside Astro's. */
type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** How long the content folder must be quiet before it is read again, in milliseconds: editors save in bursts. */
const QUIET_TIME = 80;

export interface DevOptions {
  readonly contentDir: string;
  readonly today?: string | undefined;
  readonly port: number;
  /** Called with every reading of the content, the first included. */
  report(checked: CheckedContent): void;
}

/**
 * Serves the portal for live editing: drafts are shown and marked, a saved change reloads the page, and what is
 * wrong with the content stands over the page, with file and line.
 * @returns the address of the home page
 */
export async function startDev({
  contentDir,
  today,
  port,
  report,
}: DevOptions): Promise<{ address: string; stop(): Promise<void> }> {
  let checked = await readAndCheck({ contentDir, today, withDrafts: true });
  report(checked);
  const session: Session = {
    contentDir: resolve(contentDir),
    portal: checked.portal,
    renderBody: bodyRenderer(contentDir, () => checked.portal),
  };
  openSession(session);

  const showMistakes = (vite: ViteDevServer) => {
    if (checked.hasErrors) vite.ws.send(overlayPayload(checked));
  };

  const live: AstroIntegration = {
    name: 'lanmu-live',
    hooks: {
      'astro:server:setup'({ server, refreshContent }) {
        server.ws.on('connection', () => showMistakes(server));
        const reread = async () => {
          checked = await readAndCheck({ contentDir, today, withDrafts: true });
          report(checked);
          session.portal = checked.portal;
          await refreshContent?.({ loaders: [...loaderNames] });
          if (checked.hasErrors) showMistakes(server);
          else server.ws.send({ type: 'full-reload', path: '*' });
        };
        onChange(session.contentDir, reread, server);
      },
    },
  };

  const config = astroConfigFor(checked.portal);
  const server = await dev({
    ...config,
    mode: 'development',
    logLevel: 'error',
    server: { port, host: 'localhost' },
    integrations: [live],
  });
  const address = `http://localhost:${server.address.port}${checked.portal.settings.basePath}`;
  return { address, stop: () => server.stop() };
}

/** Calls back after each burst of changes below a folder, one call at a time. */
function onChange(folder: string, callback: () => Promise<void>, server: ViteDevServer): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(callback);
    }, QUIET_TIME);
  });
  server.httpServer?.on('close', () => watcher.close());
}
