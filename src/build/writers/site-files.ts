import { openSearchXml } from '../../outputs/open-search.ts';
import { robotsTxt, sitemapXml } from '../../outputs/sitemap.ts';
import { modifiedOn } from '../../portal/changes.ts';
import type { Portal } from '../../portal/model.ts';
import { portalRoutes } from '../../portal/pages.ts';
import { digestOf, digestOfAll, digestOfData } from '../plan/digest.ts';
import type { Output, PlannedFile } from '../plan/output.ts';
import { makePortalImages, portalImageFiles } from '../portal-images.ts';

/** The sitemap, robots.txt, what search boxes and browsers need, the portal's icons and its card. */
export function siteFilesOutput(
  portal: Portal,
  { contentDir, code }: { contentDir: string; code: string },
): Output<PlannedFile> {
  const { domain, basePath } = portal.settings;
  const site = digestOf(domain, basePath);
  const pages = digestOfAll([
    ...portalRoutes(portal),
    ...portal.documents.map((document) => modifiedOn(portal, document)),
  ]);
  const images = digestOfData(portal.images);
  return {
    name: '写站点地图和图标',
    unit: '个文件',
    files: [
      { path: 'sitemap.xml', inputs: { code, site, shown: pages } },
      { path: 'robots.txt', inputs: { code, site } },
      { path: 'opensearch.xml', inputs: { code, site: digestOf(site, openSearchXml(portal)) } },
      ...portalImageFiles(portal).map((path) => ({ path, inputs: { code, site: images } })),
    ],
    async write(due, folder, tick) {
      const images = new Map<string, Uint8Array>();
      const bytesOf = async (path: string): Promise<string | Uint8Array> => {
        if (path === 'sitemap.xml') return sitemapXml(portal);
        if (path === 'robots.txt') return robotsTxt(portal);
        if (path === 'opensearch.xml') return openSearchXml(portal);
        if (images.size === 0)
          for (const [name, bytes] of await makePortalImages(portal, contentDir)) images.set(name, bytes);
        const bytes = images.get(path);
        if (!bytes) throw new Error(`No portal image is made for ${path}.`);
        return bytes;
      };
      for (const { path } of due) {
        folder.write(path, await bytesOf(path));
        tick();
      }
    },
  };
}
