import { crumbs, days, page, pager } from '../_includes/parts.js';

const urlOf = (month, number) => (number === 1 ? `/months/${month}.html` : `/months/${month}/page/${number}.html`);

export const data = {
  pagination: { data: 'collections.monthPages', size: 1, alias: 'list' },
  permalink: ({ list }) => urlOf(list.id, list.number),
  eleventyExcludeFromCollections: true,
};

export function render({ site, list: { id, number, total, count, documents } }) {
  return page(site, {
    title: `${id}发布的信息`,
    url: urlOf(id, number),
    way: crumbs([{ title: '首页', url: '/' }, { title: '最近发布', url: '/new.html' }, { title: id }]),
    main: `<h1>${id}发布的信息</h1><p class="lead">全站这个月发布 ${count} 条，从新到旧排列。</p>${days(documents)}${pager(number, total, (each) => urlOf(id, each))}`,
  });
}
