import { readFileSync } from 'node:fs';

const site = JSON.parse(readFileSync(new URL('../site.json', import.meta.url), 'utf8'));

const hasPage = ({ kind, url }) => kind !== 'link' && kind !== 'home' && url.startsWith('/columns/');

export default {
  ...site,
  listIds: [
    ...Object.keys(site.columns).filter((id) => hasPage(site.columns[id])),
    ...Object.keys(site.narrowed),
  ],
  isList: (id) => site.columns[site.narrowed[id]?.column ?? id].kind === 'list',
  officeIds: Object.keys(site.agencies),
};
