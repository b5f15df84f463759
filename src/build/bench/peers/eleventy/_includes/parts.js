/** Parts of pages. What is the same on many pages is made once. */

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);

const link = ({ url, title }) => `<a href="${url}">${escape(title)}</a>`;

function memo(make) {
  const made = new Map();
  return (site, ...key) => {
    const name = key.join('\0');
    if (!made.has(name)) made.set(name, make(site, ...key));
    return made.get(name);
  };
}

const headOfSite = memo(
  (site) => `<meta name="SiteName" property="og:site_name" content="${escape(site.name)}">
<meta name="SiteDomain" content="${site.address.slice('https://'.length)}">
<meta name="SiteIDCode" content="${site.code}">`,
);

const headOfColumn = memo((site, id) => {
  const { title, description, keywords, type } = site.columns[id];
  return `<meta name="ColumnName" content="${escape(title)}">
<meta name="ColumnDescription" content="${escape(description)}">
<meta name="ColumnKeywords" content="${escape(keywords)}">
<meta name="ColumnType" content="${escape(type)}">`;
});

const header = memo((site, root, own) => {
  const columns = site.top.map((id) => {
    const current = id === root ? ` aria-current="${own ? 'page' : 'true'}"` : '';
    return `<li><a href="${site.columns[id].url}"${current}>${escape(site.columns[id].title)}</a></li>`;
  });
  return `<header class="site-header"><div class="strip"><div><p class="sample-notice">${escape(site.notice)}</p><div class="display-tools" role="group" aria-label="显示和朗读"><button type="button" data-choice="elder"><svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#elder"></use></svg><span class="to-elder">长者模式</span><span class="from-elder">退出长者模式</span></button><button type="button" data-choice="dark" aria-pressed="false"><svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#dark"></use></svg>深色</button><button type="button" data-aloud><svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#aloud"></use></svg><span>朗读</span></button></div></div></div>
<div class="masthead"><a class="site-name" href="/">${escape(site.name)}</a><form class="site-search" action="/search/" method="get" role="search" aria-label="站内搜索"><label class="visually-hidden" for="site-search">搜索政府信息</label><input id="site-search" type="search" name="q" placeholder="标题、文号、关键词" autocomplete="off"><button type="submit">搜索</button></form></div>
<nav class="top-nav" aria-label="主导航"><ul>${columns.join('\n')}</ul></nav></header>`;
});

export function crumbs(steps) {
  const items = steps.map(
    (step, index) =>
      `<li>${index > 0 ? ' &gt; ' : ''}${step.url ? link(step) : `<span aria-current="page">${escape(step.title)}</span>`}</li>`,
  );
  return `<nav class="breadcrumb" aria-label="当前位置">您当前的位置: <ol>${items.join('')}</ol></nav>`;
}

const columnCrumbs = memo((site, id, own) => {
  const { crumbs: steps, url } = site.columns[id];
  return crumbs(own ? steps : [...steps.slice(0, -1), { ...steps.at(-1), url }, { title: '正文' }]);
});

function treeNode(site, id, current, own) {
  const { url, title, children, group } = site.columns[id];
  const mark = id === current ? ` aria-current="${own ? 'page' : 'true'}"` : '';
  const below =
    children.length > 0
      ? `<details${site.columns[current].path.includes(id) ? ' open' : ''}><summary><span class="visually-hidden">下级栏目</span></summary><ul>${children.map((child) => treeNode(site, child, current, own)).join('')}</ul></details>`
      : '';
  const heading = group ? `</ul><p class="tree-group">${escape(group)}</p><ul>` : '';
  return `${heading}<li><a href="${url}"${mark}>${escape(title)}</a>${below}</li>`;
}

const tree = memo((site, id, own) => {
  const { agency, root } = site.columns[id];
  const head = agency ? { ...site.agencies[agency], title: site.agencies[agency].shortName } : site.columns[root];
  const ids = agency ? site.agencies[agency].columns : head.children;
  return `<nav class="tree" id="columns" aria-label="本栏目导航"><p class="tree-heading">${link(head)}</p><ul>${ids.map((each) => treeNode(site, each, id, own)).join('')}</ul></nav>`;
});

const footer = memo(
  (site) => `<footer class="site-footer"><div><nav aria-label="页脚"><ul><li><a href="/map/">网站地图</a></li><li><a href="/new.html">最近发布</a></li><li><a href="/search/">搜索</a></li></ul></nav>
<dl class="facts">${site.contacts.map(({ label, text }) => `<div><dt>${label}</dt><dd>${escape(text)}</dd></div>`).join('')}</dl>
<dl class="facts"><div><dt>网站标识码</dt><dd>${site.code}</dd></div><div><dt>ICP备案编号</dt><dd>示例站点，未备案</dd></div><div><dt>公安备案</dt><dd>示例站点，未备案</dd></div><div><dt>党政机关网站标识</dt><dd>示例站点，未挂标识</dd></div></dl>
</div></footer>`,
);

/** A whole page. @param column the column it stands in, if any; `own` on the column's own page */
export function page(site, { title, url, tags = '', column, own = false, way, beside, main }) {
  const address = site.address + url;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - ${escape(site.name)}</title>
${headOfSite(site)}
${column ? headOfColumn(site, column) : ''}
${tags}
<meta property="og:url" name="Url" content="${address}">
<meta property="og:locale" content="zh_CN">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="stylesheet" href="/assets/site.css">
<script src="/mode.js"></script>
<link rel="stylesheet" media="print" href="/assets/print.css">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="canonical" href="${address}">
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${header(site, column ? site.columns[column].root : '', own)}
<div class="page">
${column ? columnCrumbs(site, column, own) : (way ?? '')}
<div class="page-body with-tree">
<main id="content" tabindex="-1">
<a class="to-tree" href="#columns">本栏目导航</a>
${main}
</main>
${column ? tree(site, column, own) : (beside ?? '')}
</div>
</div>
${footer(site)}
<p class="report"><a href="mailto:portal@example.org?subject=%E7%BD%91%E9%A1%B5%E7%BA%A0%E9%94%99&amp;body=${encodeURIComponent(address)}">发邮件报告本页的问题</a></p>
</body>
</html>`;
}

const time = (date) => `<time datetime="${date}">${date}</time>`;

function metadataRow({ label, text, url, time: moment, long }) {
  const value = url ? link({ url, title: text }) : moment ? `<time datetime="${moment}">${text}</time>` : escape(text);
  return `<div${long ? ' class="long"' : ''}><dt>${label}</dt><dd>${value}</dd></div>`;
}

export const fieldList = (rows) => `<dl class="fields">${rows.map(metadataRow).join('')}</dl>`;

function outlineOf(html) {
  const headings = [...html.matchAll(/<h[23] id="([^"]*)">(.*?)<\/h[23]>/g)];
  const items = headings.map(([, anchor, text]) => `<li><a href="#${anchor}">${text}</a></li>`);
  return `<div class="outline"><nav id="TableOfContents"><ul>${items.join('')}</ul></nav></div>`;
}

/** A document's parts below its title. */
export function documentParts({ rows, attachments, related }, html) {
  const files = attachments.map(
    ({ url, name, title, kind }) =>
      `<li><a href="${url}" download="${escape(name)}">${escape(title)}</a><span>（${kind}）</span></li>`,
  );
  const relations = related.map(
    ({ heading, links }) =>
      `<section class="relation"><h2>${escape(heading)}</h2><ul class="rows">${links.map((each) => `<li>${link(each)}${time(each.date)}</li>`).join('')}</ul></section>`,
  );
  return `<div class="notice quiet"><p><strong>示例</strong>本页不是官方文本，以官方发布的为准。由程序生成，只用于测量性能，内容均非事实。</p></div>
<div class="metadata">${fieldList(rows)}</div>
${outlineOf(html)}
<div class="prose">${html}</div>
${files.length > 0 ? `<section class="attachments" aria-labelledby="attachments"><h2 id="attachments">附件</h2><ul>${files.join('')}</ul></section>` : ''}
${relations.join('\n')}`;
}

export function titleRows(documents) {
  const rows = documents.map(({ url, data }) => `<li>${link({ url, title: data.title })}${time(data.day)}</li>`);
  return `<ul class="rows">${rows.join('')}</ul>`;
}

export function officialTable(documents) {
  const rows = documents.map(
    ({ url, data }) =>
      `<tr><td>${link({ url, title: data.title })}</td><td data-label="发文字号">${data.number}</td><td data-label="成文日期">${data.issued ? time(data.issued) : ''}</td><td data-label="发布日期">${time(data.day)}</td></tr>`,
  );
  return `<table class="document-table"><caption class="visually-hidden">文件</caption><thead><tr><th scope="col">标题</th><th scope="col">发文字号</th><th scope="col">成文日期</th><th scope="col">发布日期</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

export function pager(number, total, urlOf) {
  if (total < 2) return '';
  const item = (each) =>
    each === number
      ? `<li><span aria-current="page">${each}</span></li>`
      : `<li><a href="${urlOf(each)}" aria-label="第${each}页">${each}</a></li>`;
  const gap = '<li><span>…</span></li>';
  const [from, to] = [Math.max(1, number - 2), Math.min(total, number + 2)];
  const around = Array.from({ length: to - from + 1 }, (_, index) => item(from + index));
  return `<nav class="steps pager" aria-label="分页"><ul>${number > 1 ? `<li><a rel="prev" href="${urlOf(number - 1)}">上一页</a></li>` : ''}${from > 1 ? item(1) : ''}${from > 2 ? gap : ''}${around.join('')}${to < total - 1 ? gap : ''}${to < total ? item(total) : ''}${number < total ? `<li><a rel="next" href="${urlOf(number + 1)}">下一页</a></li>` : ''}</ul></nav>`;
}

export function narrowedLinks(site, column, current) {
  const { narrowed, url } = site.columns[column];
  if (narrowed.length === 0) return '';
  const items = narrowed.map((id) =>
    id === current
      ? `<li><span aria-current="page">${site.narrowed[id].label}</span></li>`
      : `<li><a href="${site.narrowed[id].url}">${site.narrowed[id].label}</a></li>`,
  );
  const all = current === column ? '<span aria-current="page">全部</span>' : `<a href="${url}">全部</a>`;
  return `<nav class="steps years" aria-label="按年份"><ul><li>${all}</li>${items.join('')}</ul></nav>`;
}

/** A column's newest documents under its title. */
export function block(site, id, documents) {
  const column = site.columns[id];
  return `<section class="block" aria-labelledby="${id}"><div class="block-head"><h2 id="${id}">${link(column)}</h2><a class="more" href="${column.url}">更多&gt;&gt;</a></div>
${titleRows(documents.slice(0, 6))}</section>`;
}

export function days(documents) {
  return [...Map.groupBy(documents, ({ data }) => data.day)]
    .map(
      ([day, ofDay]) =>
        `<section class="additions"><h2>${time(day)}</h2><ul>${ofDay.map(({ url, data }) => `<li>${link({ url, title: data.title })}<small>${data.origin}</small></li>`).join('')}</ul></section>`,
    )
    .join('\n');
}
