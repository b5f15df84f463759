import { block, documentParts, escape, narrowedLinks, officialTable, page, pager, titleRows } from '../_includes/parts.js';

const urlOf = (id, number) => (number === 1 ? `/columns/${id}.html` : `/columns/${id}/page/${number}.html`);

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list' },
  permalink: ({ list }) => urlOf(list.id, list.number),
  eleventyExcludeFromCollections: true,
};

export function render({ site, list, collections }) {
  const { id, number, total, documents } = list;
  const columnId = site.narrowed[id]?.column ?? id;
  const column = site.columns[columnId];
  const { title } = site.narrowed[id] ?? column;
  return page(site, {
    title,
    url: urlOf(id, number),
    column: columnId,
    own: true,
    main: `<h1>${escape(title)}</h1>\n${mainOf()}`,
  });

  function mainOf() {
    if (column.kind === 'page') {
      const [shown] = documents;
      if (!shown) return '';
      return `<article class="document"><h2>${escape(shown.data.title)}</h2>${documentParts(shown.data, shown.content)}</article>`;
    }
    if (column.kind === 'agencies')
      return `<ul class="rows">${site.officeIds.map((office) => `<li><a href="${site.agencies[office].url}">${escape(site.agencies[office].title)}</a></li>`).join('')}</ul>`;
    const lead = `<p class="lead">${escape(column.description)}</p>`;
    if (column.children.length > 0)
      return `${lead}<div class="blocks">${column.children.map((child) => block(site, child, collections.byColumn.get(child) ?? [])).join('')}</div>`;
    const rows = column.listing === 'documents' ? officialTable(documents) : titleRows(documents);
    return `${lead}${narrowedLinks(site, columnId, id)}${rows}${pager(number, total, (each) => urlOf(id, each))}`;
  }
}
