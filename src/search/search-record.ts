import { cleanForIndex } from './normalise.ts';

/** A document as it goes into the search index. */
export interface SearchRecord {
  /** Without the base path. */
  readonly route: string;
  readonly title: string;
  /** The publishing agency's name, as it is shown. */
  readonly agency: string;
  /** The names by which the agency is chosen, where it has more than the one shown: that of the document's date, today's. */
  readonly agencyNames?: readonly string[];
  /** The title of the column it stands in, if any. */
  readonly column: string | undefined;
  /** The titles of all columns that it stands in and of those above them, where there are more than that one. */
  readonly columnNames?: readonly string[];
  /** `2018` */
  readonly year: string;
  /** The label of its type: `政策文件`. */
  readonly type: string;
  /** `有效`; only of official texts. */
  readonly validity?: string | undefined;
  /** The words of its Article 20 category. */
  readonly category?: string | undefined;
  /** A day, `YYYY-MM-DD`; days sort as strings. */
  readonly date: string;
  readonly documentNumber: string | undefined;
  readonly indexNumber: string | undefined;
  /** The body's plain text. */
  readonly text: string;
}

/** What results can be narrowed by; also the names of the form's fields and of the address's parameters. */
export const FILTER_KEYS = ['agency', 'column', 'year', 'type', 'validity', 'category'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const FILTER_LABELS: Readonly<Record<FilterKey, string>> = {
  agency: '机构',
  column: '栏目',
  year: '年份',
  type: '文种',
  validity: '有效性',
  category: '组配分类',
};

/** What the index keeps to show a document, by Pagefind's meta fields. */
export interface IndexedMeta {
  readonly title: string;
  readonly date: string;
  readonly agency: string;
  /** Of its own column; a filter's values come back in another order. */
  readonly column?: string;
  readonly number?: string;
  readonly indexNumber?: string;
}

/** What the index keeps of a record, ready for Pagefind. */
export interface IndexEntry {
  readonly route: string;
  readonly content: string;
  readonly meta: IndexedMeta;
  readonly filters: Readonly<Partial<Record<FilterKey, readonly string[]>>>;
  readonly sort: { readonly date: string };
}

/**
 * What is searched besides the body. It stands before the body, since Pagefind keeps a meta field as one giant word;
 * the full stops keep a word from matching across two fields.
 */
function headOf(meta: IndexedMeta): string {
  return [meta.title, meta.number, meta.indexNumber, meta.agency]
    .filter((field) => field !== undefined && field !== '')
    .map((field) => `${field}。`)
    .join('');
}

/** Makes a record ready for the index. */
export function toIndexEntry(record: SearchRecord): IndexEntry {
  const meta: IndexedMeta = {
    title: cleanForIndex(record.title),
    date: record.date,
    agency: cleanForIndex(record.agency),
    ...(record.column && { column: record.column }),
    ...(record.documentNumber && { number: cleanForIndex(record.documentNumber) }),
    ...(record.indexNumber && { indexNumber: cleanForIndex(record.indexNumber) }),
  };
  return {
    route: record.route,
    content: headOf(meta) + cleanForIndex(record.text),
    meta,
    filters: {
      agency: record.agencyNames ?? [record.agency],
      ...(record.column && { column: record.columnNames ?? [record.column] }),
      year: [record.year],
      type: [record.type],
      ...(record.validity && { validity: [record.validity] }),
      ...(record.category && { category: [record.category] }),
    },
    sort: { date: record.date },
  };
}

/** The body's part of an entry's content. */
export function bodyOf({ content, meta }: Pick<IndexEntry, 'content' | 'meta'>): string {
  const head = headOf(meta);
  return content.startsWith(head) ? content.slice(head.length) : content;
}
