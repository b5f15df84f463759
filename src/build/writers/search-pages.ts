import type { Column, Portal } from '../../portal/model.ts';
import { hasPages } from '../../portal/pages.ts';
import type { Terms } from '../../schema/terms.ts';
import type { NamedPage } from '../../search/directory.ts';
import { agencyAliases } from './search-aliases.ts';

function columnPages(columns: readonly Column[], within: string | undefined): NamedPage[] {
  return columns.flatMap((column) => [
    ...(hasPages(column)
      ? [{ name: column.title, aliases: [], ...(within !== undefined && { within }), route: column.route }]
      : []),
    ...columnPages(column.children, column.title),
  ]);
}

/** The pages that a search suggests by their names: the agencies' and those of the portal's columns, in their order. */
export function namedPages(
  portal: Portal,
  terms: Terms,
): {
  readonly agencies: readonly NamedPage[];
  readonly columns: readonly NamedPage[];
} {
  return {
    agencies: portal.agencies.map((agency) => ({
      name: agency.name,
      aliases: agencyAliases([agency], terms).filter((alias) => alias !== agency.name),
      route: agency.route,
    })),
    columns: columnPages(portal.columns, undefined),
  };
}
