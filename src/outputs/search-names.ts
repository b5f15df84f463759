import type { Agency, Column, Portal } from '../portal/model.ts';
import { hasPages } from '../portal/pages.ts';

/** Where the names lie by which a search box leads to agencies and columns. */
export const SEARCH_NAMES_ROUTE = '/search/names.json';

/** A page that is looked for by its name. */
export interface NamedPage {
  readonly name: string;
  /** What else it is called. */
  readonly also?: readonly string[];
  /** Where it stands, to tell it from others of the same name. */
  readonly within?: string;
  readonly route: string;
}

/** The agencies and the portal's columns, in their own order. */
export interface SearchNames {
  readonly agencies: readonly NamedPage[];
  readonly columns: readonly NamedPage[];
}

function agencyPage({ name, shortName, aliases, formerNames, route }: Agency): NamedPage {
  const others = new Set([
    shortName,
    ...aliases,
    ...formerNames.flatMap((former) => [former.name, ...(former.shortName ? [former.shortName] : [])]),
  ]);
  others.delete(name);
  return { name, ...(others.size > 0 && { also: [...others] }), route };
}

function columnPages(columns: readonly Column[], within: string | undefined): NamedPage[] {
  return columns.flatMap((column) => [
    ...(hasPages(column) ? [{ name: column.title, ...(within && { within }), route: column.route }] : []),
    ...columnPages(column.children, column.title),
  ]);
}

/** The names of the portal's agencies and columns, for suggestions in a search box. */
export function searchNames(portal: Portal): SearchNames {
  return { agencies: portal.agencies.map(agencyPage), columns: columnPages(portal.columns, undefined) };
}
