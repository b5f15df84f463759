import { currentAgencies } from '../../portal/agencies.ts';
import { publisherNames } from '../../portal/agency-names.ts';
import type { Portal } from '../../portal/model.ts';
import { DOCUMENT_TYPES } from '../../schema/types/index.ts';
import { homeColumnOf } from './column-ancestry.ts';

/** What a search can be narrowed to; every value is the Chinese name that is shown. */
export interface SearchOptions {
  readonly agencies: readonly string[];
  readonly columns: readonly string[];
  /** Newest first. */
  readonly years: readonly string[];
  readonly types: readonly string[];
}

/** The names of today's agencies, then those of former ones and former names, in the directory's order. */
function agencyNamesOf(portal: Portal): string[] {
  const used = new Set(portal.documents.flatMap(publisherNames));
  const inOrder = [
    ...currentAgencies(portal).map((agency) => agency.name),
    ...portal.agencies.flatMap((agency) => [agency.name, ...agency.formerNames.map(({ name }) => name)]),
  ];
  return [...new Set(inOrder)].filter((name) => used.has(name));
}

/** The choices that find something in the publishing set. */
export function searchOptions(portal: Portal): SearchOptions {
  const { documents } = portal;
  const used = new Set(documents.map((document) => document.type));
  const years = new Set(documents.map((document) => document.fields.publishedOn.slice(0, 4)));
  const columns = new Set(documents.map(homeColumnOf));
  const inOrder = [...portal.columnByPath.values()].filter((column) => columns.has(column));
  return {
    agencies: agencyNamesOf(portal),
    columns: [...new Set(inOrder.map((column) => column.title))],
    years: [...years].sort().reverse(),
    types: DOCUMENT_TYPES.filter((type) => used.has(type.id)).map((type) => type.label),
  };
}
