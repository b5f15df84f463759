import type { OpenIndex } from './open-index.ts';
import { readDocuments } from './postings.ts';
import { spreadEvenly } from './spread.ts';
import { bodyTermsOf } from './units.ts';

/** More would load more of the index and hardly leave fewer candidates. */
const MOST_TERMS = 8;

/**
 * Finds the documents whose bodies may have a word: all that have it, and some more.
 * @param visit is called once for each of them
 */
export async function matchBodies(
  index: OpenIndex,
  word: string,
  visit: (document: number) => void,
): Promise<void> {
  const terms = spreadEvenly(bodyTermsOf(word), MOST_TERMS);
  if (terms.length === 0) return;
  const buckets = await index.buckets('body', terms);
  const lists = terms.flatMap((term) => buckets.get(term)?.get(term) ?? []);
  if (lists.length < terms.length) return;
  const { documents } = await index.directory();
  // How many of the lists so far have a document.
  const counts = new Uint8Array(documents);
  for (const [place, list] of lists.entries()) {
    readDocuments(list, documents, (document) => {
      if (counts[document] === place) counts[document] = place + 1;
    });
  }
  for (let document = 0; document < documents; document++)
    if (counts[document] === lists.length) visit(document);
}
