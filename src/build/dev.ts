import { relative, resolve, sep } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { astroConfigFor } from './astro-config.ts';
import { bodyRenderer } from './bodies.ts';
import { openContentCache } from './cache/content-cache.ts';
import { type SeenContent, seeAgain, seeContent } from './cache/seen-content.ts';
import { type CheckedContent, readAndCheck } from './checked-content.ts';
import { readCodeFiles } from './code/code-files.ts';
import { MisuseError } from './command.ts';
import { attachmentHandler } from './dev-attachments.ts';
import { mistakeReport } from './dev-mistakes.ts';
import { BusyError, type Release, takeAstro, takeContentCache } from './locks.ts';
import { setMdxSources } from './mdx-sources.ts';
import { PROJECT_ROOT } from './project.ts';
import { openSession, type Session } from './session.ts';
import { watchTree } from './watch-tree.ts';

/** The Vite server inside Astro's. */
type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** How long the content folder must be quiet before it is read again, in milliseconds: editors save in bursts. */
const QUIET_TIME = 80;

/** What server and page say to each other about mistakes in the content. */
const MISTAKES_SCRIPT = '/src/site/scripts/content-mistakes.ts';
const MISTAKES_EVENT = 'lanmu:mistakes';
const MISTAKES_QUESTION = 'lanmu:any-mistakes';

/** Rules whose findings Astro's own compiler stops at. */
const STOPS_MDX: ReadonlySet<string> = new Set(['mdx-syntax', 'body-unreadable']);

export interface DevOptions {
  readonly contentDir: string;
  readonly today?: string | undefined;
  readonly port: number;
  /** Called with every reading of the content, the first included. */
  report(checked: CheckedContent): void;
  /** Called with the new address of the home page when portal.yaml has changed it. */
  moved(address: string): void;
}

/**
 * Serves the portal for live editing: drafts are shown and marked, a saved change reloads the page, and what is
 * wrong with the content stands over the page, with file and line.
 * @returns the address of the home page, and what ends it
 * @throws MisuseError when another run of Astro is under way in this checkout
 */
export async function startDev(options: DevOptions): Promise<{ address: string; stop(): Promise<void> }> {
  // Under any other value Vite does not reload pages.
  process.env['NODE_ENV'] = 'development';
  const releaseAstro = await takeAstroOrRefuse();
  const contentDir = resolve(options.contentDir);
  const releaseCache = takeContentCache(contentDir);
  const cache = openContentCache(contentDir, {
    code: readCodeFiles(),
    isWritable: releaseCache !== undefined,
  });
  /** What is known of the content folder's files, and which of them have changed since; all of them, where unsure. */
  let seen: SeenContent | undefined;
  let isUnsure = false;
  const touched = new Set<string>();
  const look = async (): Promise<SeenContent> => {
    // What changes while the folder is looked at is looked at the next time.
    const isKnown = seen && !isUnsure && seeAgain(contentDir, seen, touched);
    isUnsure = false;
    touched.clear();
    if (!seen || !isKnown) seen = await seeContent(contentDir);
    return seen;
  };
  const reader = cache.reader({ look });
  const read = async (): Promise<CheckedContent> => {
    const result = await readAndCheck({ contentDir, today: options.today, withDrafts: true, reader });
    options.report(result);
    return result;
  };
  let checked = await read();
  // Without settings and columns there is no portal to look at: the last that had them stays behind the message.
  let shown = checked;
  const session: Session = {
    contentDir,
    portal: shown.portal,
    brokenMdx: brokenMdxOf(checked),
    renderBody: bodyRenderer(cache, () => shown.portal),
  };
  openSession(session);

  let compiledMdx = '';
  /** Gives Astro the MDX documents to compile: those that are shown. */
  function compileMdx(): void {
    compiledMdx = mdxFilesOf(shown);
    const files = shown.portal.documents.filter(({ format }) => format === 'mdx').map(({ file }) => file);
    setMdxSources({ contentDir, files });
  }
  compileMdx();

  let stopWatching = () => {};
  const live: AstroIntegration = {
    name: 'lanmu-live',
    hooks: {
      'astro:config:setup'({ addMiddleware, injectScript }) {
        addMiddleware({ entrypoint: new URL('./dev-policy.ts', import.meta.url), order: 'pre' });
        injectScript('page', `import '${MISTAKES_SCRIPT}';`);
      },
      'astro:server:setup'({ server: vite, refreshContent }) {
        vite.middlewares.use(attachmentHandler(() => shown));
        vite.ws.on(MISTAKES_QUESTION, (_question, page) => page.send(MISTAKES_EVENT, mistakeReport(checked)));
        stopWatching();
        const touch = (path: string, isOther: boolean) => {
          if (isOther) isUnsure = true;
          touched.add(relative(contentDir, path).replaceAll(sep, '/'));
          // Vite compiles MDX, and does not look at the content folder itself.
          if (path.endsWith('.mdx')) vite.watcher.emit('change', path);
        };
        stopWatching = onChange(contentDir, vite, touch, async () => {
          checked = await read();
          if (checked.content.settings && checked.content.columns) shown = checked;
          session.portal = shown.portal;
          session.brokenMdx = brokenMdxOf(checked);
          vite.ws.send(MISTAKES_EVENT, mistakeReport(checked));
          if (shown.portal.settings.basePath !== basePath) return move();
          if (mdxFilesOf(shown) !== compiledMdx) {
            compileMdx();
            await refreshContent?.({ loaders: ['lanmu-mdx'] });
          }
          if (!checked.hasErrors) vite.ws.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };

  let basePath = shown.portal.settings.basePath;
  const serve = () =>
    dev({
      ...astroConfigFor(shown.portal.settings.basePath),
      mode: 'development',
      logLevel: 'error',
      server: { port: options.port, host: 'localhost' },
      integrations: [live],
      vite: { server: { watch: { ignored: (path) => !WATCHED.test(relative(PROJECT_ROOT, path)) } } },
    });
  let server = await serve();
  const addressOf = () => `http://localhost:${server.address.port}${basePath}`;
  /** Serves under another base path, which a running server of Astro's cannot take. */
  async function move(): Promise<void> {
    basePath = shown.portal.settings.basePath;
    await server.stop();
    server = await serve();
    options.moved(addressOf());
  }
  return {
    address: addressOf(),
    async stop() {
      stopWatching();
      await server.stop();
      cache.close();
      releaseCache?.();
      releaseAstro();
    },
  };
}

async function takeAstroOrRefuse(): Promise<Release> {
  try {
    return await takeAstro('dev');
  } catch (error) {
    throw error instanceof BusyError ? new MisuseError(error.message) : error;
  }
}

/** The MDX documents that are shown and their hashes, to tell whether any has changed. */
function mdxFilesOf({ portal }: CheckedContent): string {
  return portal.documents
    .filter(({ format }) => format === 'mdx')
    .map(({ file, hash }) => `${file} ${hash}`)
    .join('\n');
}

/** The MDX documents that Astro cannot compile: it would show a page of its own instead of what is wrong. */
function brokenMdxOf({ content }: CheckedContent): Set<string> {
  const broken = content.documents.filter(
    ({ format, facts }) => format === 'mdx' && facts.findings.some(({ rule }) => STOPS_MDX.has(rule)),
  );
  return new Set(broken.map(({ file }) => file));
}

/**
 * Calls back after each burst of changes below a folder, one call at a time.
 * @param touch is told of each change at once
 * @returns what ends it
 */
function onChange(
  folder: string,
  server: ViteDevServer,
  touch: (path: string, isOther: boolean) => void,
  callback: () => Promise<void>,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const reportFailure = (error: Error) => server.config.logger.error(error.stack ?? error.message, { error });
  const stop = watchTree(folder, (path, isOther) => {
    touch(path, isOther);
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(callback).catch(reportFailure);
    }, QUIET_TIME);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** What Vite watches in the project: its code. In the content and in what builds leave are too many files. */
const WATCHED = /^(?:[^/\\]+|(?:src|public|\.astro)[/\\].*)?$/;
