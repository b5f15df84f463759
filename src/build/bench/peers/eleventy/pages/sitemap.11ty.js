export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
  const urls = [
    '/',
    ...site.listIds.map((id) => `/columns/${id}.html`),
    ...site.officeIds.map((id) => `/offices/${id}.html`),
    ...collections.months.map(({ month }) => `/months/${month}.html`),
    ...collections.document.map(({ url }) => url),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `<url><loc>${site.address}${url}</loc></url>`).join('\n')}
</urlset>
`;
}
