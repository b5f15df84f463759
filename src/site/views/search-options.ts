import { currentAgencies } from '../../portal/agencies.ts';
import { publisherNames } from '../../portal/agency-names.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { validityOf } from '../../portal/validity.ts';
import { DOCUMENT_TYPES } from '../../schema/types/index.ts';
import { ARTICLE_20, validity } from '../../schema/vocabulary.ts';
import type { FilterKey } from '../../search/question.ts';
import { categoryName } from './article-20.ts';
import { ancestryOf, columnChoice } from './column-ancestry.ts';

/** A value that a search can be narrowed to, and those below it in a tree. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
  readonly below: readonly SearchOption[];
}

/** What a search can be narrowed to. */
export type SearchOptions = Readonly<Record<FilterKey, readonly SearchOption[]>>;

function flat(values: Iterable<string>): SearchOption[] {
  return [...new Set(values)].map((value) => ({ value, label: value, below: [] }));
}

/** The names of today's agencies, then those of former ones and former names, in the directory's order. */
function agencyNamesOf(portal: Portal): string[] {
  // One that never changed its name is called the same in all its documents.
  const telling = portal.agencies.flatMap(({ documents, formerNames }) =>
    formerNames.length === 0 ? documents.slice(0, 1) : documents,
  );
  const used = new Set(telling.flatMap(publisherNames));
  const inOrder = [
    ...currentAgencies(portal).map((agency) => agency.name),
    ...portal.agencies.flatMap((agency) => [agency.name, ...agency.formerNames.map(({ name }) => name)]),
  ];
  return inOrder.filter((name) => used.has(name));
}

/** The columns of a tree that hold something. */
function treeOf(columns: readonly Column[], used: ReadonlySet<string>): SearchOption[] {
  return columns.flatMap((column) => {
    const value = columnChoice(column);
    const below = treeOf(column.children, used);
    return used.has(value) ? [{ value, label: column.title, below }] : below;
  });
}

/** Columns that documents stand in, and those above them. */
function usedColumns(documents: readonly PortalDocument[]): Set<Column> {
  const used = new Set<Column>();
  for (const { columns, agencyColumn } of documents) {
    for (const column of columns) used.add(column);
    if (agencyColumn) used.add(agencyColumn);
  }
  return new Set([...used].flatMap(ancestryOf));
}

/** The portal's columns as they stand in its tree, then those of agencies. */
function columnsOf(portal: Portal): SearchOption[] {
  const used = new Set([...usedColumns(portal.documents)].map(columnChoice));
  const ofAgencies = [...portal.columnByPath.values()].filter(({ agency }) => agency).map(columnChoice);
  return [
    ...treeOf(portal.columns, used),
    ...[...new Set(ofAgencies)]
      .filter((value) => used.has(value))
      .map((value) => ({ value, label: `${value}（机构栏目）`, below: [] })),
  ];
}

/** The choices that find something in the publishing set. */
export function searchOptions(portal: Portal): SearchOptions {
  const { documents } = portal;
  const types = new Set(documents.map((document) => document.type));
  const years = new Set(documents.map((document) => document.fields.publishedOn.slice(0, 4)));
  const policies = documents.filter(({ type }) => type === 'policy');
  const validities = new Set(policies.map((document) => validityOf(portal, document)));
  const categories = new Set<string>();
  for (const { fields } of documents)
    if (fields.category !== undefined) categories.add(categoryName(fields.category));
  return {
    agency: flat(agencyNamesOf(portal)),
    column: columnsOf(portal),
    // Newest first.
    year: flat([...years].sort().reverse()),
    type: flat(DOCUMENT_TYPES.filter((type) => types.has(type.id)).map((type) => type.label)),
    validity: flat(validity.options.filter((each) => validities.has(each))),
    category: flat(ARTICLE_20.filter((each) => categories.has(each))),
  };
}
