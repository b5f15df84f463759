import type { Portal, PortalDocument } from '../../portal/model.ts';
import { digestOf, digestOfAll } from '../plan/digest.ts';
import { modelDigests } from '../plan/model-digests.ts';

/** The documents of a month, which one part of the search is made of: closed months are not looked at again. */
export interface SearchMonth {
  /** `2018-06` */
  readonly month: string;
  /** Oldest first. */
  readonly documents: readonly PortalDocument[];
  /**
   * Of all that their titles, numbers and bodies are made of, and nothing else: what else is known of a document is
   * listed in the index, and changes with its agency, its columns and the day.
   */
  readonly digest: string;
}

export function countDocuments(months: readonly SearchMonth[]): number {
  return months.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** The months in which the portal published, oldest first. */
export function searchMonths(portal: Portal): SearchMonth[] {
  const { entriesDigest } = modelDigests(portal);
  const months = Map.groupBy(portal.documents.toReversed(), ({ fields }) => fields.publishedOn.slice(0, 7));
  return [...months].map(([month, documents]) => ({
    month,
    documents,
    digest: digestOf(
      month,
      digestOfAll(
        documents.flatMap((document) => [
          document.route,
          document.hash,
          document.indexNumber,
          entriesDigest(document),
        ]),
      ),
    ),
  }));
}
