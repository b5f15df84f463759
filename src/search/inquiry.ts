import type { Bodies } from './bodies.ts';
import { containsOneOfEach } from './match.ts';
import type { Facet, SearchCounts } from './outcome.ts';
import { RESULTS_PER_PAGE } from './query.ts';
import { type AlsoAsked, FILTER_KEYS, type FilterKey, type Found, type Question } from './question.ts';

/** Counts are made exact where no more bodies than these have to be looked at for it. */
const MOST_COUNTED = 200;
/** Bodies are looked at so many at a time, so that a newer question need not wait for all of them. */
const AT_ONCE = 20;

function pagesOf(documents: Uint32Array): number {
  return Math.max(1, Math.ceil(documents.length / RESULTS_PER_PAGE));
}

/**
 * A question on its way to its answer: what may match, of which more and more is known for sure. A page shows proven
 * matches only.
 */
export class Inquiry {
  readonly #bodies: Bodies;
  readonly #filters: Question['filters'];
  /** Documents whose bodies were looked at and do have the words. */
  readonly #proven = new Set<number>();
  #found: Found;

  constructor(found: Found, question: Question, bodies: Bodies) {
    this.#found = found;
    this.#filters = question.filters;
    this.#bodies = bodies;
  }

  get headOnlyWords(): readonly string[] {
    return this.#found.headOnlyWords;
  }

  get alsoAsked(): readonly AlsoAsked[] {
    return this.#found.alsoAsked;
  }

  /** All that is left: proven, or in doubt. Best or newest first. */
  get documents(): Uint32Array {
    return this.#found.documents;
  }

  #isInDoubt(document: number): boolean {
    return !this.#proven.has(document) && this.#found.bodyWords(document).length > 0;
  }

  #inDoubt(documents: Uint32Array): number[] {
    return Array.from(documents).filter((document) => this.#isInDoubt(document));
  }

  /** Looks at bodies; those without the words are found no longer. */
  async #prove(documents: Iterable<number>): Promise<void> {
    const refuted = new Set<number>();
    const look = async (document: number) => {
      const text = await this.#bodies.text(document);
      if (containsOneOfEach(text, this.#found.bodyWords(document))) this.#proven.add(document);
      else refuted.add(document);
    };
    await Promise.all(
      Array.from(documents)
        .filter((document) => this.#isInDoubt(document))
        .map(look),
    );
    if (refuted.size > 0) this.#found = this.#found.without(refuted);
  }

  /**
   * The documents of a page, all of them proven.
   * @param wanted from 1; the last page is taken for a later one
   * @param foresee is told of documents before they are proven: nearly all of them will be
   */
  async page(
    wanted: number,
    foresee: (document: number) => void = () => {},
  ): Promise<{ page: number; documents: Uint32Array }> {
    for (;;) {
      const before = this.#found;
      const page = Math.min(wanted, pagesOf(before.documents));
      const end = page * RESULTS_PER_PAGE;
      const documents = before.documents.slice(end - RESULTS_PER_PAGE, end);
      for (const document of documents) foresee(document);
      await this.#prove(documents);
      if (this.#found === before) return { page, documents };
    }
  }

  /**
   * Proves what is in doubt where that is little, so that counts become exact.
   * @param most bodies to look at
   * @param isWanted whether somebody still waits for it
   * @returns whether there was anything in doubt that is not now
   */
  async settle(isWanted: () => boolean, most = MOST_COUNTED): Promise<boolean> {
    const { documents, beside } = this.#found;
    const own = this.#inDoubt(documents);
    const all = [...own, ...this.#inDoubt(beside)];
    const due = all.length <= most ? all : own.length <= most ? own : [];
    for (let first = 0; first < due.length; first += AT_ONCE) {
      if (!isWanted()) return false;
      await this.#prove(due.slice(first, first + AT_ONCE));
    }
    return due.length > 0;
  }

  /** Whether anything has the words: looks at no more bodies than it must. */
  async hasAny(): Promise<boolean> {
    return (await this.page(1)).documents.length > 0;
  }

  /** How much there is as far as is known. */
  counts(): SearchCounts {
    const { documents, facets, beside } = this.#found;
    const isInDoubt = (document: number) => this.#isInDoubt(document);
    const isTotalExact = !documents.some(isInDoubt);
    const isExactBeside = isTotalExact && !beside.some(isInDoubt);
    const toFacet = (key: FilterKey): Facet => {
      const isSet = (this.#filters[key]?.length ?? 0) > 0;
      return { values: facets[key], isExact: isSet ? isExactBeside : isTotalExact };
    };
    return {
      total: documents.length,
      pages: pagesOf(documents),
      isTotalExact,
      facets: Object.fromEntries(FILTER_KEYS.map((key) => [key, toFacet(key)])) as SearchCounts['facets'],
    };
  }
}
