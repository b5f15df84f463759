import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NOT_FOUND, type PortalPage, pageMeant, shownDocument } from '../../portal/pages.ts';
import { COMPILED } from '../code/compile-task.ts';
import { type CompiledSite, holdSite } from '../code/kept-sites.ts';
import { loadRenderer } from '../code/renderer.ts';
import { mimeTypeOf, pathOf } from '../local-server.ts';
import { currentSession } from '../session.ts';
import { withLiveTags } from './live-pages.ts';
import { messagePage } from './message-page.ts';
import type { RequestHandler } from './request-handler.ts';

/** Pages that a build has compiled. */
export interface CompiledPages {
  /** Answers all that may be asked of the portal, but for pages whose body is not among what was compiled: these it leaves. */
  readonly handler: RequestHandler;
  /** Ends the claim to the compilation. */
  close(): void;
}

/** Makes pages of the open session by what a build has compiled of the same code. */
export function openCompiledPages(site: CompiledSite): CompiledPages {
  const assets = new Set(site.assets);
  const bodies = new Map(site.mdx.map(({ file, hash }) => [file, hash]));
  const render = loadRenderer(site);
  // Whoever asks for a page learns of the failure.
  render.catch(() => {});

  /** Whether the body that a page shows was not compiled, or of an older text. */
  function lacksBody(page: PortalPage): boolean {
    const document = shownDocument(page);
    if (document?.format !== 'mdx' || currentSession().brokenMdx?.has(document.file)) return false;
    return bodies.get(document.file) !== document.hash;
  }

  return {
    async handler(request, response, next) {
      const { portal, liveTags } = currentSession();
      const { basePath } = portal.settings;
      const path = pathOf(request);
      if (!path.startsWith(basePath)) {
        sendPage(response, 404, outsidePage(basePath));
        return;
      }
      const asset = path.slice(basePath.length);
      if (assets.has(asset)) {
        response.setHeader('content-type', mimeTypeOf(asset));
        createReadStream(join(site.folder, COMPILED.assets, asset))
          .on('error', next)
          .pipe(response);
        return;
      }
      const page = pageMeant(portal, `/${asset}`);
      if (page && lacksBody(page)) return next();
      // Of the edition that is rendered, whatever comes while it is.
      const tags = liveTags?.() ?? '';
      const html = await (await render)((page ?? NOT_FOUND).route);
      sendPage(response, page ? 200 : 404, withLiveTags(Buffer.from(html).toString(), tags));
    },
    close: holdSite(site),
  };
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(html);
}

function outsidePage(basePath: string): string {
  return messagePage({ title: '没有这一页', words: [`网站的网页都在 ${basePath} 下面。`] });
}
