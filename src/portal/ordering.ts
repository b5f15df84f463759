import { DOCUMENT_TYPES } from '../schema/types/index.ts';
import type { PortalDocument } from './model.ts';

/** Compares texts by code unit: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const TYPE_ORDER = new Map<string, number>(DOCUMENT_TYPES.map(({ id }, index) => [id, index]));

function compareTypes(a: PortalDocument, b: PortalDocument): number {
  return (TYPE_ORDER.get(a.type) ?? 0) - (TYPE_ORDER.get(b.type) ?? 0);
}

/** Newest first; documents of one day by type, then by their file's path, so that the order never changes by chance. */
export function compareNewestFirst(a: PortalDocument, b: PortalDocument): number {
  return (
    compareText(b.fields.publishedOn, a.fields.publishedOn) ||
    compareTypes(a, b) ||
    compareText(a.file, b.file)
  );
}

/** Documents in the order of `compareNewestFirst`: by their dates first, of which there are far fewer. */
export function sortNewestFirst<Document extends PortalDocument>(documents: readonly Document[]): Document[] {
  const byDate = Map.groupBy(documents, ({ fields }) => fields.publishedOn);
  return [...byDate]
    .sort(([a], [b]) => compareText(b, a))
    .flatMap(([, ofDate]) => ofDate.sort(compareNewestFirst));
}
