import type { Column, Portal } from '../../../portal/model.ts';

/** A column's name in the peers' addresses: they have one folder of columns. */
export function columnId({ path }: Pick<Column, 'path'>): string {
  return path.replaceAll('/', '_');
}

/** Where a column's page is. */
export function columnUrl(column: Column): string {
  if (column.url !== undefined) return column.url;
  return column.kind === 'home' ? '/' : `/columns/${columnId(column)}.html`;
}

/** Where an agency's page is. */
export function agencyUrl(id: string): string {
  return `/offices/${id}.html`;
}

/** The addresses of our columns and agencies as the peers have them. */
export function peerAddresses(portal: Portal): ReadonlyMap<string, string> {
  const ofColumns = [...portal.columnByPath.values()].map((column): [string, string] => [
    column.route,
    columnUrl(column),
  ]);
  return new Map([
    ...ofColumns,
    ...portal.agencies.map(({ id, route }): [string, string] => [route, agencyUrl(id)]),
  ]);
}

/** The name of a column's list that is narrowed to a year or an agency. */
export function narrowedId(column: Column, to: string): string {
  return `${columnId(column)}__${to}`;
}
