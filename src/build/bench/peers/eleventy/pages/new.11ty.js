import { crumbs, days, page } from '../_includes/parts.js';

export const data = { permalink: '/new.html', eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
  const { months } = collections;
  return page(site, {
    title: '最近发布',
    url: '/new.html',
    way: crumbs([{ title: '首页', url: '/' }, { title: '最近发布' }]),
    main: `<h1>最近发布</h1>${days(months[0]?.documents ?? [])}
<section class="months" aria-labelledby="months"><h2 id="months">按月份查看</h2><ul>${months.map(({ month, documents }) => `<li><a href="/months/${month}.html">${month}<small>${documents.length} 条</small></a></li>`).join('')}</ul></section>`,
  });
}
