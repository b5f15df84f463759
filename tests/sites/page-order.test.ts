import { afterAll, expect, it } from 'vitest';
import { bodyRenderer } from '../../src/build/bodies.ts';
import { openContentCache } from '../../src/build/cache/content-cache.ts';
import { readAndCheck } from '../../src/build/checked-content.ts';
import { readCodeFiles } from '../../src/build/code/code-files.ts';
import { compileSite } from '../../src/build/code/compile.ts';
import { loadRenderer } from '../../src/build/code/renderer.ts';
import { closeSession, openSession } from '../../src/build/session.ts';
import { portalPages } from '../../src/portal/pages.ts';
import { CONTENT, SAMPLE_DATE } from './built-site.ts';

afterAll(closeSession);

/** Makes the portal anew, so that nothing of its pages is known yet, and renders them one after the other. */
async function renderAll(order: (routes: string[]) => string[]): Promise<Map<string, string>> {
  const contentDir = CONTENT.linxia;
  const code = readCodeFiles();
  const cache = openContentCache(contentDir, { code, isWritable: true });
  const reader = cache.reader();
  const { portal } = await readAndCheck({ contentDir, today: SAMPLE_DATE, reader });
  const { basePath } = portal.settings;
  const mdx = portal.documents.filter(({ format }) => format === 'mdx');
  const compiled = await compileSite({ code, basePath, contentDir, mdx });
  openSession({ contentDir, portal, renderBody: bodyRenderer(cache, () => portal) });
  const render = await loadRenderer(compiled, portal);
  const pages = new Map<string, string>();
  for (const route of order(portalPages(portal).map((page) => page.route)))
    pages.set(route, Buffer.from(await render(route)).toString());
  cache.close();
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
