import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { hrefOf } from '../../portal/addresses.ts';
import type { Portal } from '../../portal/model.ts';
import { NOT_FOUND } from '../../portal/pages.ts';
import type { CompiledSite } from './compile.ts';
import { COMPILED } from './compile-process.ts';

/** Renders a page to HTML, by its route: its bytes in UTF-8. */
export type RenderPage = (route: string) => Promise<Uint8Array>;

/**
 * Loads the compiled pages. They take what they show from the open session.
 * @throws Error, with the page's route, when a page cannot be rendered: the code is at fault, not the content
 */
export async function loadRenderer({ folder }: CompiledSite, portal: Portal): Promise<RenderPage> {
  const { app }: { app: App } = await import(pathToFileURL(join(folder, COMPILED.entry)).href);
  const addressOf = (route: string) => `https://${portal.settings.domain}${hrefOf(portal, route)}`;
  return async (route) => {
    const isNotFound = route === NOT_FOUND.route;
    const response = await app.render(new Request(addressOf(isNotFound ? '/404' : route)));
    if (response.status !== (isNotFound ? 404 : 200))
      throw new Error(`The page ${route} could not be rendered (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
