import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { hrefOf, originOf } from '../../portal/addresses.ts';
import { NOT_FOUND } from '../../portal/pages.ts';
import { currentSession } from '../session.ts';
import { COMPILED } from './compile-task.ts';
import type { CompiledSite } from './kept-sites.ts';
import { bytesOf } from './page-response.ts';

/** Renders a page to HTML, by its route: its bytes in UTF-8. */
export type RenderPage = (route: string) => Promise<Uint8Array>;

/**
 * Loads the compiled pages. They take what they show from the open session.
 * @throws Error, with the page's route, when a page cannot be rendered: the code is at fault, not the content
 */
export async function loadRenderer({ folder }: CompiledSite): Promise<RenderPage> {
  const { app }: { app: App } = await import(pathToFileURL(join(folder, COMPILED.entry)).href);
  loadModulesOnce(app);
  return async (route) => {
    const { portal } = currentSession();
    const isNotFound = route === NOT_FOUND.route;
    const address = hrefOf(portal, isNotFound ? '/404' : route);
    const response = await app.render(new Request(originOf(portal) + address));
    if (response.status !== (isNotFound ? 404 : 200))
      throw new Error(`The page ${route} could not be rendered (${response.status}).`);
    return bytesOf(response);
  };
}

/** Astro imports a route's module again for each page: what is loaded already, but only after a while. */
function loadModulesOnce({ manifest }: App): void {
  for (const [component, load] of manifest.pageMap ?? []) {
    let module: ReturnType<typeof load> | undefined;
    manifest.pageMap?.set(component, () => {
      module ??= load();
      return module;
    });
  }
}
