import { DamagedIndex } from './bytes.ts';

/**
 * A folder below `/search/bodies/` with the bodies of some documents that follow one another, as Pagefind’s fragments.
 * Another edition of them lies in a folder of another name, so that no cache can answer with what is no longer so.
 */
export interface BodyFolder {
  readonly name: string;
  /** How many documents. */
  readonly documents: number;
}

/** A body’s name. @param place among the folder’s documents */
export function bodyNameAt(folder: string, place: number): string {
  return `${folder}/${place}.pf_fragment`;
}

/**
 * Where a document’s body lies below `/search/bodies/`.
 * @param folders in the order of the documents
 * @throws DamagedIndex
 */
export function bodyNameIn(folders: readonly BodyFolder[], document: number): string {
  let place = document;
  for (const { name, documents } of folders) {
    if (place < documents) return bodyNameAt(name, place);
    place -= documents;
  }
  throw new DamagedIndex(`document ${document} has no body`);
}
