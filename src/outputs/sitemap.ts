import { hrefOf, originOf } from '../portal/addresses.ts';
import { modifiedOn } from '../portal/changes.ts';
import type { Portal } from '../portal/model.ts';
import { portalRoutes } from '../portal/pages.ts';
import { escapeXml } from './xml-text.ts';

/** The sitemap of every page (sitemaps.org, protocol 0.9); documents carry the day of their last change. */
export function sitemapXml(portal: Portal): string {
  const urls = portalRoutes(portal).map((route) => {
    const document = portal.documentByRoute.get(route);
    const modified = document ? `<lastmod>${modifiedOn(portal, document)}</lastmod>` : '';
    return `<url><loc>${escapeXml(originOf(portal) + hrefOf(portal, route))}</loc>${modified}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** robots.txt: everything may be read; the sitemap says what there is. */
export function robotsTxt(portal: Portal): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${originOf(portal)}${hrefOf(portal, '/sitemap.xml')}\n`;
}
