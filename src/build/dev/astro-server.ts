import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import type { Duplex } from 'node:stream';
import type { AstroIntegration } from 'astro';
import { astroConfigFor } from '../astro-config.ts';
import { PROJECT_ROOT } from '../project.ts';

type ServerSetup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** What Vite watches in the project: its code. In the content and in what builds leave are too many files. */
const WATCHED = /^(?:[^/\\]+|(?:src|public|\.astro)[/\\].*)?$/;

/** Astro's server for live editing, behind our own: it compiles what it is asked for, and again when it changes. */
export interface AstroServer {
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Takes over a connection of the script by which Vite tells pages of changed code. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Has it compile the MDX documents that it has been given. */
  compileMdx(): Promise<void>;
  /** Has an MDX file that has changed compiled again: Vite does not look at the content folder itself. */
  touchMdx(path: string): void;
  /** Has pages that tell of an error load anew: they are Vite's own and listen to nobody else. */
  reloadFailed(): void;
  stop(): Promise<void>;
}

/** Starts Astro's server. */
export async function startAstroServer(basePath: string): Promise<AstroServer> {
  // Under any other value Vite does not reload pages.
  process.env['NODE_ENV'] = 'development';
  /** As Astro set it up last: it starts itself anew when its configuration changes. */
  let current: ServerSetup | undefined;
  const live: AstroIntegration = {
    name: 'lanmu-live',
    hooks: {
      'astro:config:setup'({ addMiddleware }) {
        addMiddleware({ entrypoint: new URL('./astro-pages.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup'(setup) {
        current = setup;
      },
    },
  };
  // It takes a second to load, in which other threads look at the content.
  const { dev } = await import('astro');
  const server = await dev({
    ...astroConfigFor(basePath),
    mode: 'development',
    logLevel: 'error',
    // Browsers do not ask it, so any port will do.
    server: { port: 0, host: 'localhost' },
    integrations: [live],
    vite: { server: { watch: { ignored: (path) => !WATCHED.test(relative(PROJECT_ROOT, path)) } } },
  });
  let hasFailed = false;
  return {
    answer(request, response) {
      response.once('finish', () => {
        if (response.statusCode >= 500) hasFailed = true;
      });
      current?.server.middlewares(request, response);
    },
    upgrade(request, socket, head) {
      current?.server.httpServer?.emit('upgrade', request, socket, head);
    },
    async compileMdx() {
      await current?.refreshContent?.({ loaders: ['lanmu-mdx'] });
    },
    touchMdx(path) {
      current?.server.watcher.emit('change', path);
    },
    reloadFailed() {
      if (hasFailed) current?.server.ws.send({ type: 'full-reload', path: '*' });
      hasFailed = false;
    },
    stop: () => server.stop(),
  };
}
