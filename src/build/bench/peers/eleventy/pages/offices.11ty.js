import { crumbs, escape, fieldList, page, titleRows } from '../_includes/parts.js';

export const data = {
  pagination: { data: 'site.officeIds', size: 1, alias: 'office' },
  permalink: ({ office }) => `/offices/${office}.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ site, office, collections }) {
  const { title, shortName, url, duties, contact, columns, crumbs: way } = site.agencies[office];
  const documents = collections.byOffice.get(office) ?? [];
  const links = columns.map((id) => `<li><a href="${site.columns[id].url}">${escape(site.columns[id].title)}</a></li>`);
  return page(site, {
    title,
    url,
    way: crumbs(way),
    beside: `<nav class="tree" id="columns" aria-label="本栏目导航"><p class="tree-heading"><a href="${url}" aria-current="page">${escape(shortName)}</a></p><ul>${links.join('')}</ul></nav>`,
    main: `<h1>${escape(title)}</h1>
<section class="block"><h2>主要职能</h2><p class="lead">${escape(duties)}</p></section>
<section class="block"><h2>联系方式</h2>${fieldList(contact)}</section>
<section class="block"><h2>公开栏目</h2><ul>${links.join('')}</ul></section>
<section class="block"><h2>最新公开</h2><small>共 ${documents.length} 条</small>${titleRows(documents.slice(0, 15))}</section>`,
  });
}
