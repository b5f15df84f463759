import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { hrefOf } from '../../portal/addresses.ts';
import type { Portal } from '../../portal/model.ts';
import { NOT_FOUND } from '../../portal/pages.ts';
import type { CompiledSite } from './compile.ts';
import { COMPILED } from './compile-task.ts';
import { bytesOf, usePageResponses } from './page-response.ts';

/** Renders a page to HTML, by its route: its bytes in UTF-8. */
export type RenderPage = (route: string) => Promise<Uint8Array>;

/**
 * Loads the compiled pages. They take what they show from the open session.
 * @throws Error, with the page's route, when a page cannot be rendered: the code is at fault, not the content
 */
export async function loadRenderer({ folder }: CompiledSite, portal: Portal): Promise<RenderPage> {
  usePageResponses();
  const { app }: { app: App } = await import(pathToFileURL(join(folder, COMPILED.entry)).href);
  loadModulesOnce(app);
  const addressOf = (route: string) => `https://${portal.settings.domain}${hrefOf(portal, route)}`;
  return async (route) => {
    const isNotFound = route === NOT_FOUND.route;
    const response = await app.render(new Request(addressOf(isNotFound ? '/404' : route)));
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
