/** Where everything lives. A route begins with `/` and leaves out the base path. */

/** Names at the top that no column may take, since the portal's own pages and files live there. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'agencies',
  'search',
  'map',
  'needs',
  'new',
  'assets',
]);

/** A document's page: `agencies/zfb/policies/2018/x.md` is at `/agencies/zfb/policies/2018/x.html`. */
export function documentRoute(file: string): string {
  const ending = file.endsWith('.md') ? '.md' : file.endsWith('.mdx') ? '.mdx' : '';
  return `/${file.slice(0, file.length - ending.length)}.html`;
}

/** A file beside a document keeps its path. */
export function attachmentRoute(file: string): string {
  return `/${file}`;
}

/** A column's page: the first at `/xxgk/zcjd/`, the second at `/xxgk/zcjd/2.html`. */
export function columnPageRoute(path: string, number: number): string {
  return number === 1 ? `/${path}/` : `/${path}/${number}.html`;
}

/** A page of a year of a column: `/xxgk/zcjd/year-2018.html`, then `/xxgk/zcjd/year-2018-2.html`. */
export function columnYearRoute(path: string, year: string, number: number): string {
  return `/${path}/year-${year}${number === 1 ? '' : `-${number}`}.html`;
}

/** A page of a kind of entries across a column's lists: `/xxgk/qzqd/powers-行政许可.html`, then `…-2.html`. */
export function columnKindRoute(path: string, collection: string, kind: string, number: number): string {
  return `/${path}/${collection}-${kind}${number === 1 ? '' : `-${number}`}.html`;
}

/** Where the pages of a long list's kinds stand: below the list's own page. */
export function listKindsFolder(list: string): string {
  return `${list.replace(/\.html$/, '')}/`;
}

/** A page of a kind of entries of a long list, below the list's own page: `/agencies/ga/powers/list/行政许可.html`. */
export function listKindRoute(list: string, kind: string, number: number): string {
  return `${listKindsFolder(list)}${kind}${number === 1 ? '' : `-${number}`}.html`;
}

/** A page of what an agency handles in a column: `/xxgk/jyta/agency-jyj.html`, then `/xxgk/jyta/agency-jyj_2.html`. */
export function columnHandlerRoute(path: string, agency: string, number: number): string {
  return `/${path}/agency-${agency}${number === 1 ? '' : `_${number}`}.html`;
}

export function agencyRoute(agency: string): string {
  return `/agencies/${agency}/`;
}

/** The page of a need of portal.yaml. */
export function needRoute(need: string): string {
  return `/needs/${need}/`;
}

/** The path of the list that an agency's page shares with its predecessors. */
export function agencyLineagePath(agency: string): string {
  return `agencies/${agency}/lineage`;
}

/** A page of what is new: the last days at `/new/`, a month at `/new/2019-11.html`, then `/new/2019-11-2.html`. */
export function additionsRoute(month: string | undefined, number: number): string {
  if (month === undefined) return number === 1 ? '/new/' : `/new/${number}.html`;
  return `/new/${month}${number === 1 ? '' : `-${number}`}.html`;
}

/** The path of a column of an agency's tree, by the ids that lead to it. */
export function agencyColumnPath(agency: string, ids: readonly string[]): string {
  return `agencies/${agency}/columns/${ids.join('/')}`;
}
