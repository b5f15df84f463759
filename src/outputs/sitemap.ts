import { hrefOf } from '../portal/addresses.ts';
import { modifiedOn } from '../portal/changes.ts';
import type { Portal } from '../portal/model.ts';
import { portalRoutes } from '../portal/pages.ts';

/** The portal's origin, `https://` and its domain. */
function originOf(portal: Portal): string {
  return `https://${portal.settings.domain}`;
}

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

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** robots.txt: everything may be read; the sitemap says what there is. */
export function robotsTxt(portal: Portal): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${originOf(portal)}${hrefOf(portal, '/sitemap.xml')}\n`;
}
