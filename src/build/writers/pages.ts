import type { Portal } from '../../portal/model.ts';
import { NOT_FOUND, type PortalPage, portalPages } from '../../portal/pages.ts';
import type { RenderPage } from '../code/renderer.ts';
import type { Output, PlannedFile } from '../plan/output.ts';
import { pageInputs } from '../plan/page-inputs.ts';

/** A page's file. */
interface PageFile extends PlannedFile {
  readonly route: string;
}

/** The file that a route is served from. Some file systems give names back in another Unicode form, so it is fixed. */
export function fileOfRoute(route: string): string {
  return `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`.normalize('NFC');
}

/**
 * The portal's pages.
 * @param codeOf the digest of the code behind a page component
 * @param render is asked for only if a page has to be rendered
 */
export function pagesOutput(
  portal: Portal,
  codeOf: (component: string) => string,
  render: () => Promise<RenderPage>,
): Output<PageFile> {
  const inputsOf = pageInputs(portal, codeOf);
  const fileOf = (page: PortalPage): PageFile => ({
    path: fileOfRoute(page.route),
    route: page.route,
    inputs: inputsOf(page),
  });
  return {
    name: '生成网页',
    unit: '个网页',
    files: [...portalPages(portal), NOT_FOUND].map(fileOf),
    async write(due, folder, tick) {
      const renderPage = await render();
      // One after the other: rendering is work for the processor, and nothing in it waits.
      for (const { path, route } of due) {
        folder.write(path, await renderPage(route));
        tick(route);
      }
    },
  };
}
