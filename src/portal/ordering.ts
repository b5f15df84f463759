import type { PortalDocument } from './model.ts';

/** Compares texts by code unit: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; documents of one day by their file's path, so that the order never changes by chance. */
export function compareNewestFirst(a: PortalDocument, b: PortalDocument): number {
  return compareText(b.fields.publishedOn, a.fields.publishedOn) || compareText(a.file, b.file);
}
