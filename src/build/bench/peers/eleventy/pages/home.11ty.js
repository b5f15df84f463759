import { block, escape, page, titleRows } from '../_includes/parts.js';

export const data = { permalink: '/index.html', eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
  const below = site.top.flatMap((id) => site.columns[id].children);
  return page(site, {
    title: '首页',
    url: '/',
    main: `<section class="block"><h2>最新发布</h2>${titleRows(collections.newest)}</section>
<div class="home">${below.map((id) => block(site, id, collections.byColumn.get(id) ?? [])).join('')}</div>
<section class="block"><h2>政府机构</h2><ul>${site.officeIds.map((id) => `<li><a href="${site.agencies[id].url}">${escape(site.agencies[id].title)}</a></li>`).join('')}</ul></section>`,
  });
}
