import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { bodyRenderer } from '../../src/build/bodies.ts';
import { openContentCache } from '../../src/build/cache/content-cache.ts';
import { readAndCheck } from '../../src/build/checked-content.ts';
import { readCodeFiles } from '../../src/build/code/code-files.ts';
import { compileSite } from '../../src/build/code/compile.ts';
import { loadRenderer } from '../../src/build/code/renderer.ts';
import { modelDigests } from '../../src/build/plan/model-digests.ts';
import { fileOfRoute } from '../../src/build/plan/output.ts';
import { closeSession, openSession } from '../../src/build/session.ts';
import { startAssistant } from '../../src/build/writers/render-assistant.ts';
import { portalPages } from '../../src/portal/pages.ts';
import { CONTENT, makeFolder, SAMPLE_DATE } from '../sites/built-site.ts';

const folder = makeFolder();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});
afterAll(() => {
  closeSession();
  folder.dispose();
});

/** Makes the portal anew, so that nothing of its pages is known yet. */
async function openSite() {
  const contentDir = CONTENT.linxia;
  const code = readCodeFiles();
  const cache = openContentCache(contentDir, { code, isWritable: true });
  closers.push(cache.close);
  const { portal } = await readAndCheck({ contentDir, today: SAMPLE_DATE, reader: cache.reader() });
  const { basePath } = portal.settings;
  const mdx = portal.documents.filter(({ format }) => format === 'mdx');
  const compiled = await compileSite({ code, basePath, contentDir, mdx });
  openSession({ contentDir, portal, renderBody: bodyRenderer(cache, () => portal) });
  const render = await loadRenderer(compiled);
  return { contentDir, code, cache, portal, compiled, render };
}

/** Renders pages one after the other. */
async function renderAll(order: (routes: string[]) => string[]): Promise<Map<string, string>> {
  const { portal, render } = await openSite();
  const pages = new Map<string, string>();
  for (const route of order(portalPages(portal).map((page) => page.route)))
    pages.set(route, Buffer.from(await render(route)).toString());
  return pages;
}

it('a page is the same whichever pages were rendered before it, and when it is rendered again', async () => {
  const forwards = await renderAll((routes) => routes);
  const backwards = await renderAll((routes) => routes.toReversed());
  const again = await renderAll((routes) => [...routes, ...routes]);
  for (const [route, html] of forwards) {
    expect(backwards.get(route), route).toBe(html);
    expect(again.get(route), route).toBe(html);
  }
});

/** Has another thread render all pages. @param portalDigest of the portal that it is to render */
async function renderBeside(
  site: Awaited<ReturnType<typeof openSite>>,
  portalDigest: string,
): Promise<string[]> {
  const { contentDir, code, cache, portal, compiled } = site;
  cache.flush();
  const written: string[] = [];
  const assistant = startAssistant(
    {
      ...{ contentDir, today: SAMPLE_DATE, portal: portalDigest, code, compiled, folder: folder.path },
      due: portalPages(portal).map(({ route }) => ({ route, path: fileOfRoute(route) })),
      taken: new Int32Array(new SharedArrayBuffer(4)),
    },
    (share) => written.push(...share.map(({ path }) => path)),
  );
  await assistant.done.finally(assistant.stop);
  return written;
}

it('a page is the same when another thread renders it, and none is rendered of another portal', async () => {
  const site = await openSite();
  const written = await renderBeside(site, modelDigests(site.portal).everything);
  const routes = portalPages(site.portal).map(({ route }) => route);
  expect(written.sort()).toEqual(routes.map(fileOfRoute).sort());
  for (const route of routes)
    expect(
      readFileSync(join(folder.path, fileOfRoute(route))).equals(Buffer.from(await site.render(route))),
      route,
    ).toBe(true);
  await expect(renderBeside(site, 'another')).rejects.toThrow('was changed during the build');
});
