import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { MistakeReport } from '../../site/views/mistake-report.ts';
import { astroConfigFor } from '../astro-config.ts';
import { PROJECT_ROOT } from '../project.ts';

/** The Vite server inside Astro's. */
type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What server and page say to each other about mistakes in the content. */
const MISTAKES_SCRIPT = '/src/site/scripts/content-mistakes.ts';
const MISTAKES_EVENT = 'lanmu:mistakes';
const MISTAKES_QUESTION = 'lanmu:any-mistakes';

/** What Vite watches in the project: its code. In the content and in what builds leave are too many files. */
const WATCHED = /^(?:[^/\\]+|(?:src|public|\.astro)[/\\].*)?$/;

/** Answers a request, or leaves it to the next handler. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void | Promise<void>;

export interface DevServerOptions {
  readonly port: number;
  readonly basePath: string;
  /** What is asked before Astro, in this order. */
  readonly handlers: readonly RequestHandler[];
  /** What is wrong with the content, for a page that asks; undefined while that is not known. */
  mistakes(): MistakeReport | undefined;
}

/** Astro's server for live editing. */
export interface DevServer {
  /** Of the home page. */
  readonly address: string;
  /** Has all open pages load anew. */
  reload(): void;
  /** Tells all open pages what is wrong with the content. */
  tell(report: MistakeReport): void;
  /** Has Astro compile the MDX documents that it has been given. */
  compileMdx(): Promise<void>;
  /** Has an MDX file that has changed compiled again: Vite does not look at the content folder itself. */
  touchMdx(path: string): void;
  logError(error: Error): void;
  stop(): Promise<void>;
}

/** Starts Astro's server. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { promise: setUp, resolve: setUpWith } = Promise.withResolvers<
    Pick<DevServer, 'compileMdx'> & { readonly vite: ViteDevServer }
  >();
  const live: AstroIntegration = {
    name: 'lanmu-live',
    hooks: {
      'astro:config:setup'({ addMiddleware, injectScript }) {
        addMiddleware({ entrypoint: new URL('./astro-pages.ts', import.meta.url), order: 'pre' });
        injectScript('page', `import '${MISTAKES_SCRIPT}';`);
      },
      'astro:server:setup'({ server: vite, refreshContent }) {
        for (const handler of options.handlers) vite.middlewares.use(handler);
        vite.ws.on(MISTAKES_QUESTION, (_question, page) => {
          const report = options.mistakes();
          if (report) page.send(MISTAKES_EVENT, report);
        });
        setUpWith({ vite, compileMdx: async () => refreshContent?.({ loaders: ['lanmu-mdx'] }) });
      },
    },
  };
  // It takes a second to load, in which other threads look at the content.
  const { dev } = await import('astro');
  const server = await dev({
    ...astroConfigFor(options.basePath),
    mode: 'development',
    logLevel: 'error',
    server: { port: options.port, host: 'localhost' },
    integrations: [live],
    vite: { server: { watch: { ignored: (path) => !WATCHED.test(relative(PROJECT_ROOT, path)) } } },
  });
  const { vite, compileMdx } = await setUp;
  return {
    address: `http://localhost:${server.address.port}${options.basePath}`,
    reload: () => vite.ws.send({ type: 'full-reload', path: '*' }),
    tell: (report) => vite.ws.send(MISTAKES_EVENT, report),
    compileMdx,
    touchMdx: (path) => vite.watcher.emit('change', path),
    logError: (error) => vite.config.logger.error(error.stack ?? error.message, { error }),
    stop: () => server.stop(),
  };
}
