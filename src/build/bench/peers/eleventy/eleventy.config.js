import { headingAnchors } from './heading-anchors.js';

const PAGE_SIZE = 15;
const MONTH_PAGE_SIZE = 100;

const newestFirst = (a, b) => (a.data.day < b.data.day ? 1 : a.data.day > b.data.day ? -1 : a.url < b.url ? -1 : 1);

/** Documents by each of their terms, newest first. */
function byTerm(documents, field) {
  const terms = new Map();
  for (const document of documents)
    for (const term of document.data[field]) {
      const known = terms.get(term);
      if (known) known.push(document);
      else terms.set(term, [document]);
    }
  return terms;
}

function paginate(id, documents, size) {
  const total = Math.max(1, Math.ceil(documents.length / size));
  return Array.from({ length: total }, (_, index) => ({
    id,
    number: index + 1,
    total,
    count: documents.length,
    documents: documents.slice(index * size, (index + 1) * size),
  }));
}

export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
  eleventyConfig.amendLibrary('md', (md) => md.use(headingAnchors));
  eleventyConfig.addPassthroughCopy({ static: '/' });

  let sorted;
  let columns;
  eleventyConfig.on('eleventy.before', () => {
    sorted = undefined;
    columns = undefined;
  });
  const documentsOf = (api) => (sorted ??= api.getFilteredByTag('document').sort(newestFirst));
  const columnsOf = (api) => (columns ??= byTerm(documentsOf(api), 'columns'));
  eleventyConfig.addCollection('newest', (api) => documentsOf(api).slice(0, 8));
  eleventyConfig.addCollection('byColumn', columnsOf);
  eleventyConfig.addCollection('byOffice', (api) => byTerm(documentsOf(api), 'offices'));
  eleventyConfig.addCollection('months', (api) =>
    [...byTerm(documentsOf(api), 'months')].map(([month, documents]) => ({ month, documents })),
  );
  eleventyConfig.addCollection('monthPages', (api) =>
    [...byTerm(documentsOf(api), 'months')].flatMap(([month, documents]) =>
      paginate(month, documents, MONTH_PAGE_SIZE),
    ),
  );
  // Pages of all lists in one array: Eleventy has no pagination within a pagination.
  eleventyConfig.addCollection('listPages', async (api) => {
    const { default: site } = await import('./_data/site.js');
    const found = columnsOf(api);
    return [...site.listIds].flatMap((id) => {
      const documents = found.get(id) ?? [];
      return site.isList(id) ? paginate(id, documents, PAGE_SIZE) : paginate(id, documents.slice(0, 1), 1);
    });
  });
  return {
    dir: { input: '.', output: '_site', includes: '_includes', data: '_data' },
    markdownTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  };
}
