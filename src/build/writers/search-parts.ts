import type { Portal } from '../../portal/model.ts';
import { type BodyFolder, bodyNameAt } from '../../search/bodies.ts';
import type { Part } from '../../search/part.ts';
import { cacheFolderOf } from '../cache-folder.ts';
import { digestOf } from '../plan/digest.ts';
import type { OutputFolder } from '../plan/output.ts';
import type { Session } from '../session.ts';
import { type SearchMonth, searchMonths } from './search-months.ts';
import { makeAllMonths } from './search-part-pool.ts';
import { openPartStore } from './search-part-store.ts';
import { readRecords, type SearchRecord } from './search-records.ts';

/** The months' parts of the index and their bodies, made of what each month has, or kept. */
export interface SearchParts {
  readonly months: readonly SearchMonth[];
  /** The months whose part is not there. */
  missing(): SearchMonth[];
  /** Makes parts of months that have none. @param tick is called for each document that was looked at */
  make(months: readonly SearchMonth[], tick: () => void): Promise<void>;
  /** The same, and puts the months' bodies into the output. */
  makeWithBodies(months: readonly SearchMonth[], folder: OutputFolder, tick: () => void): Promise<void>;
  /** All parts, oldest first. */
  all(): Part[];
  /** The folders of their documents' bodies below `search/bodies/`, in the same order. */
  bodyFolders(): BodyFolder[];
  /** The folder of a month's bodies in the output. */
  bodiesPath(month: SearchMonth): string;
  /** Forgets the parts of documents that are no more. */
  dropOthers(): void;
}

/** Where bodies lie in the output. */
const BODIES = 'search/bodies/';

/** What the search is made with. */
export interface SearchOptions extends Pick<Session, 'contentDir' | 'renderBody'> {
  /** The digest of the code that the search is made by. */
  readonly code: string;
  /** Whether the cache of the content is this build's to change. */
  readonly isWritable: boolean;
}

export function openSearchParts(
  portal: Portal,
  { code, contentDir, isWritable, renderBody }: SearchOptions,
): SearchParts {
  const months = searchMonths(portal);
  const store = openPartStore(cacheFolderOf('search', contentDir), { code, isWritable });

  /** Another edition of a month has another name. */
  const folderOf = ({ month, digest }: SearchMonth) => `${month}-${digestOf(code, digest).slice(0, 8)}`;

  function partOf({ month, digest }: SearchMonth): Part {
    const part = store.find(digest);
    if (!part) throw new Error(`The search index has no part of ${month}.`);
    return part;
  }

  async function makeSome(
    some: readonly SearchMonth[],
    folder: OutputFolder | undefined,
    tick: () => void,
  ): Promise<void> {
    const sourceOf = new Map<string, string>();
    const fileOf = (month: SearchMonth, place: number) => BODIES + bodyNameAt(folderOf(month), place);

    /** Takes over a body that is as it was. @returns whether it has to be made */
    function isWanted(file: string, route: string, text: string): boolean {
      if (!folder) return false;
      const source = digestOf(code, route, text);
      if (folder.takeOver(file, source)) return false;
      sourceOf.set(file, source);
      return true;
    }

    await makeAllMonths(
      some,
      async (month) => {
        const documents: SearchRecord[] = [];
        for (const document of month.documents) {
          documents.push(...(await readRecords(document, renderBody)));
          tick();
        }
        const bodies = documents.flatMap(({ route, text }, place) =>
          isWanted(fileOf(month, place), route, text) ? [place] : [],
        );
        const withPart = !store.find(month.digest);
        return withPart || bodies.length > 0 ? { documents, withPart, bodies } : undefined;
      },
      (month, { part, fragments }) => {
        if (part) store.keep(month.digest, part);
        for (const [place, fragment] of fragments) {
          const file = fileOf(month, place);
          folder?.write(file, fragment, sourceOf.get(file));
        }
      },
    );
  }

  return {
    months,
    missing: () => months.filter(({ digest }) => !store.find(digest)),
    make: (some, tick) => makeSome(some, undefined, tick),
    makeWithBodies: makeSome,
    all: () => months.map(partOf),
    bodyFolders: () => months.map((month) => ({ name: folderOf(month), documents: partOf(month).documents })),
    bodiesPath: (month) => `${BODIES}${folderOf(month)}/`,
    dropOthers: () => store.dropAllBut(months.map(({ digest }) => digest)),
  };
}
