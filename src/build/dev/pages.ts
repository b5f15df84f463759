import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Portal } from '../../portal/model.ts';
import type { CodeFiles } from '../code/code-files.ts';
import { type CompiledSite, keptSites } from '../code/kept-sites.ts';
import { type Release, takeAstro } from '../locks.ts';
import { setMdxSources } from '../mdx-sources.ts';
import { type AstroServer, startAstroServer } from './astro-server.ts';
import { type CompiledPages, openCompiledPages } from './compiled-pages.ts';
import type { RequestHandler } from './request-handler.ts';
import { watchCode } from './watch-code.ts';

export interface DevPagesOptions {
  readonly code: CodeFiles;
  readonly basePath: string;
  /** The content folder's absolute path. */
  readonly contentDir: string;
  /** Called when pages are made in another way from now on. */
  readonly renewed: () => void;
  /** Is told why Astro's server did not start, where nobody waits for it. */
  readonly failed: (error: Error) => void;
}

/** What makes the pages of `dev`. */
export interface DevPages {
  /** Answers whatever is asked of the portal, from the open session. */
  readonly handler: RequestHandler;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Makes ready for a portal, whose session has been opened. */
  show(portal: Portal): Promise<void>;
  /** Has pages that tell of an error load anew. */
  reloadFailed(): void;
  touchMdx(path: string): void;
  stop(): Promise<void>;
}

/**
 * Has pages made by what a build has compiled of just this code, if there is that: it takes milliseconds. Otherwise, and
 * as soon as the code changes or a body is asked for that was not compiled, Astro's server makes them from then on.
 * @throws BusyError when Astro is needed at once, and another `dev` of this checkout has it
 */
export async function openDevPages({
  code,
  contentDir,
  renewed,
  failed,
  ...first
}: DevPagesOptions): Promise<DevPages> {
  let { basePath } = first;
  let releaseAstro: Release | undefined;
  // Before anything is started: whoever cannot have it ends.
  const needsAstro = keptSites(code, basePath).length === 0;
  if (needsAstro) releaseAstro = await takeAstro('dev');
  /** Whether what builds have compiled is still of the code as it is. */
  let isCodeKnown = true;
  let compiled: CompiledPages | undefined;
  let astro: Promise<AstroServer> | undefined;
  let hasAstroFailed = false;
  /** The portal's MDX documents and their hashes, to tell whether any has changed. */
  let mdx: string | undefined;

  const stopWatching = watchCode(code, () => {
    isCodeKnown = false;
    leaveCompiled();
    retryAstro();
    useAstro().catch(failed);
  });

  function leaveCompiled(): void {
    compiled?.close();
    compiled = undefined;
  }
  /** After a change, what has failed may succeed. */
  function retryAstro(): void {
    if (hasAstroFailed) astro = undefined;
    hasAstroFailed = false;
  }
  async function startAstro(): Promise<AstroServer> {
    releaseAstro ??= await takeAstro('dev');
    const server = await startAstroServer(basePath);
    // From now on Vite watches the code.
    stopWatching();
    leaveCompiled();
    renewed();
    return server;
  }
  function useAstro(): Promise<AstroServer> {
    if (!astro) {
      astro = startAstro();
      astro.catch(() => {
        hasAstroFailed = true;
      });
    }
    return astro;
  }
  /** Astro's server, where it has been started and runs. */
  const running = () => astro?.catch(() => undefined);

  async function move(portal: Portal): Promise<void> {
    ({ basePath } = portal.settings);
    leaveCompiled();
    if (astro) {
      await (await running())?.stop();
      astro = undefined;
    } else if (isCodeKnown) compiled = openBest(keptSites(code, basePath), portal);
    if (!compiled) await useAstro().catch(failed);
  }

  if (needsAstro) useAstro().catch(failed);
  return {
    async handler(request, response) {
      const answerByAstro = async () => (await useAstro()).answer(request, response);
      if (astro || !compiled) await answerByAstro();
      else await compiled.handler(request, response, answerByAstro);
    },
    upgrade(request, socket, head) {
      if (astro) astro.then((server) => server.upgrade(request, socket, head)).catch(() => socket.destroy());
      else socket.destroy();
    },
    async show(portal) {
      retryAstro();
      const documents = mdxDocuments(portal);
      setMdxSources({ contentDir, files: documents.map(({ file }) => file) });
      const last = mdx;
      mdx = documents.map(({ file, hash }) => `${file} ${hash}`).join('\n');
      const isMoved = portal.settings.basePath !== basePath;
      if (isMoved || (last === undefined && !astro)) await move(portal);
      else if ((last ?? '') !== mdx) await (await running())?.compileMdx();
    },
    reloadFailed: () => void running()?.then((server) => server?.reloadFailed()),
    touchMdx: (path) => void running()?.then((server) => server?.touchMdx(path)),
    async stop() {
      stopWatching();
      leaveCompiled();
      await (await running())?.stop();
      releaseAstro?.();
    },
  };
}

function mdxDocuments({ documents }: Portal) {
  return documents.filter(({ format }) => format === 'mdx');
}

/** Makes pages by the compilation that holds most of a portal's bodies. */
function openBest(sites: readonly CompiledSite[], portal: Portal): CompiledPages | undefined {
  const hashes = new Map(mdxDocuments(portal).map(({ file, hash }) => [file, hash]));
  const bodiesIn = ({ mdx }: CompiledSite) =>
    mdx.filter(({ file, hash }) => hashes.get(file) === hash).length;
  const [best] = [...sites].sort((a, b) => bodiesIn(b) - bodiesIn(a));
  return best && openCompiledPages(best);
}
