import { documentParts, escape, page } from './parts.js';

export function render(data) {
  const { site, title, moment, source, keywords, summary, newer, older, home, content } = data;
  const url = data.page.url;
  const address = site.address + url;
  const beside = [
    newer ? `<a rel="prev" href="${newer.url}"><small>上一篇</small>${escape(newer.title)}</a>` : '',
    older ? `<a rel="next" href="${older.url}"><small>下一篇</small>${escape(older.title)}</a>` : '',
  ].join('');
  return page(site, {
    title,
    url,
    column: home,
    tags: `<meta name="ArticleTitle" property="og:title" content="${escape(title)}">
<meta name="PubDate" content="${moment}">
<meta name="ContentSource" content="${escape(source)}">
<meta name="Keywords" content="${escape(keywords.join(','))}">
<meta name="Description" property="og:description" content="${escape(summary)}">
<meta property="og:type" content="article">`,
    main: `<article class="document"><h1>${escape(title)}</h1>
${documentParts(data, content)}
</article>
<div class="tools" data-share="${address}"><p>本页网址：<span>${address}</span></p></div>
${beside ? `<nav class="neighbours" aria-label="上一篇和下一篇">${beside}</nav>` : ''}
<footer class="on-paper paper-foot"><p>本页网址：${address}</p></footer>`,
  });
}
