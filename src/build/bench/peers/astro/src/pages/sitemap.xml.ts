import { allDocuments, documentsBy, urlOf } from '../documents.ts';
import { site } from '../site.ts';

export async function GET(): Promise<Response> {
  const urls = [
    '/',
    ...Object.values(site.columns).flatMap(({ url, kind }) =>
      kind !== 'link' && url.startsWith('/columns/') ? [url] : [],
    ),
    ...Object.values(site.narrowed).map(({ url }) => url),
    ...Object.values(site.agencies).map(({ url }) => url),
    ...[...(await documentsBy('months')).keys()].map((month) => `/months/${month}.html`),
    ...(await allDocuments()).map(urlOf),
  ];
  const entries = urls.map((url) => `<url><loc>${site.address}${url}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  );
}
