import { otherNamesOf } from '../../portal/agency-names.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Agency } from '../../portal/model.ts';
import type { Terms } from '../../schema/terms.ts';

const aliasesByName = memoPer(
  ({ names }: Terms) => new Map(names.map(({ name, aliases }) => [name, aliases] as const)),
);

/** The aliases that terms.yaml has for some names. */
export function listedAliases(names: readonly string[], terms: Terms): string[] {
  return names.flatMap((name) => aliasesByName(terms).get(name) ?? []);
}

/** Everything else by which agencies are asked for: their other names, and what terms.yaml says. */
export function agencyAliases(agencies: readonly Agency[], terms: Terms): string[] {
  const others = agencies.flatMap(otherNamesOf);
  return [...new Set([...others, ...listedAliases([...agencies.map(({ name }) => name), ...others], terms)])];
}
