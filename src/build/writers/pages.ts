import { setImmediate } from 'node:timers/promises';
import type { Portal } from '../../portal/model.ts';
import { NOT_FOUND, type PortalPage, portalPages } from '../../portal/pages.ts';
import type { RenderPage } from '../code/renderer.ts';
import type { WrittenFile } from '../plan/built-files.ts';
import { fileOfRoute, type Output, type PlannedFile } from '../plan/output.ts';
import { pageInputs } from '../plan/page-inputs.ts';
import type { RenderAssistant } from './render-assistant.ts';
import { type RenderTask, takeShare } from './render-task.ts';

/** Starts a thread that renders some of the due pages, where that is worth it. */
export type Assist = (
  work: Pick<RenderTask, 'folder' | 'due' | 'taken'>,
  see: (files: readonly WrittenFile[]) => void,
) => RenderAssistant | undefined;

/** A page's file. */
interface PageFile extends PlannedFile {
  readonly route: string;
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
  assist: Assist,
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
      const taken = new Int32Array(new SharedArrayBuffer(4));
      // By their paths: so texts are read in about the order in which they were kept, and folders are filled in turn.
      const pages = due
        .map(({ path, route }) => ({ path, route }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      const assistant = assist({ folder: folder.path, due: pages, taken }, (share) => {
        folder.note(share);
        for (const _page of share) tick();
      });
      try {
        const renderPage = await render();
        for (let share = takeShare(pages, taken); share.length > 0; share = takeShare(pages, taken)) {
          // One after the other: rendering is work for the processor, and nothing in it waits.
          for (const { path, route } of share) {
            folder.write(path, await renderPage(route));
            tick(route);
          }
          // What the assistant has to say is heard between shares.
          if (assistant) await setImmediate();
        }
        await assistant?.done;
      } finally {
        await assistant?.stop();
      }
    },
  };
}
