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

/** The choices that find something in the publishing set. */
export function searchOptions(portal: Portal): SearchOptions {
  const { documents } = portal;
  const used = new Set(documents.map((document) => document.type));
  const years = new Set(documents.map((document) => document.fields.publishedOn.slice(0, 4)));
  const columns = new Set(documents.map(homeColumnOf));
  const inOrder = [...portal.columnByPath.values()].filter((column) => columns.has(column));
  return {
    agencies: portal.agencies.filter((agency) => agency.documents.length > 0).map((agency) => agency.name),
    columns: [...new Set(inOrder.map((column) => column.title))],
    years: [...years].sort().reverse(),
    types: DOCUMENT_TYPES.filter((type) => used.has(type.id)).map((type) => type.label),
  };
}
