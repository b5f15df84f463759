import { DamagedIndex } from './bytes.ts';
import { readFragment } from './fragment.ts';

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

/** Loads a body by its name below `/search/bodies/`, not compressed; throws where it cannot be had. */
export type LoadBody = (name: string) => Promise<Uint8Array>;

/** The texts of bodies, each loaded once. What could not be had is asked for again. */
export class Bodies {
  readonly #nameOf: (document: number) => Promise<string>;
  readonly #load: LoadBody;
  readonly #texts = new Map<number, Promise<string>>();

  constructor(nameOf: (document: number) => Promise<string>, load: LoadBody) {
    this.#nameOf = nameOf;
    this.#load = load;
  }

  async #read(document: number): Promise<string> {
    return readFragment(await this.#load(await this.#nameOf(document))).content;
  }

  text(document: number): Promise<string> {
    const known = this.#texts.get(document);
    if (known) return known;
    const reading = this.#read(document);
    this.#texts.set(document, reading);
    reading.catch(() => this.#texts.delete(document));
    return reading;
  }
}
