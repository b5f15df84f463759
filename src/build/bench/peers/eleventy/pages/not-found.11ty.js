import { page } from '../_includes/parts.js';

export const data = { permalink: '/404.html', eleventyExcludeFromCollections: true };

export function render({ site }) {
  return page(site, {
    title: '没有这个网页',
    url: '/404.html',
    main: '<h1>没有这个网页</h1><p><a href="/">回到首页</a></p>',
  });
}
