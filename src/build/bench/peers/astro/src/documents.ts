import { type CollectionEntry, getCollection } from 'astro:content';

export type Document = CollectionEntry<'documents'>;

export const urlOf = (document: Document) => `/${document.id}.html`;

async function sortedDocuments(): Promise<Document[]> {
  const all = await getCollection('documents');
  return all.sort((a, b) =>
    a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : a.id < b.id ? -1 : 1,
  );
}

let sorted: Promise<Document[]> | undefined;

/** Every document, newest first; read once. */
export function allDocuments(): Promise<Document[]> {
  sorted ??= sortedDocuments();
  return sorted;
}

const grouped = new Map<string, Promise<Map<string, Document[]>>>();

async function group(field: 'columns' | 'months' | 'offices'): Promise<Map<string, Document[]>> {
  const terms = new Map<string, Document[]>();
  for (const document of await allDocuments())
    for (const term of document.data[field]) {
      const known = terms.get(term);
      if (known) known.push(document);
      else terms.set(term, [document]);
    }
  return terms;
}

/** Documents by each of their terms, newest first; grouped once. */
export function documentsBy(field: 'columns' | 'months' | 'offices'): Promise<Map<string, Document[]>> {
  const known = grouped.get(field) ?? group(field);
  grouped.set(field, known);
  return known;
}
