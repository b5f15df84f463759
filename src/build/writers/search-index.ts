import { gzipSync } from 'node:zlib';
import type { Portal } from '../../portal/model.ts';
import { validityOf } from '../../portal/validity.ts';
import type { Terms } from '../../schema/terms.ts';
import { bodyNameAt } from '../../search/bodies.ts';
import type { Part } from '../../search/part.ts';
import { writeIndex } from '../../search/write-index.ts';
import { digestOf, digestOfAll, digestOfData } from '../plan/digest.ts';
import type { Output, OutputFolder, PlannedFile } from '../plan/output.ts';
import type { Session } from '../session.ts';
import { type SearchMonth, searchMonths } from './search-months.ts';
import { namedPages } from './search-pages.ts';
import { makeParts } from './search-part-pool.ts';
import { openPartStore } from './search-part-store.ts';
import type { PartTask } from './search-part-worker.ts';
import { listDocument, readRecords } from './search-records.ts';
import { searchSynonyms } from './search-synonyms.ts';

const BODIES = 'search/bodies/';

/** A month's bodies; or the index, which has no month. */
interface SearchFolder extends PlannedFile {
  readonly month?: SearchMonth;
}

/**
 * The full-text search of the publishing set: for each month its bodies, as Pagefind's fragments, and one index of all.
 * A changed document has its month's part made anew; the index is joined of the parts, those of other months as they
 * were kept.
 */
export function searchIndexOutput(
  portal: Portal,
  { code, terms, renderBody }: { code: string; terms: Terms; renderBody: Session['renderBody'] },
): Output<SearchFolder> {
  const months = searchMonths(portal);
  const names = { ...namedPages(portal), synonyms: searchSynonyms(portal, terms) };
  const store = openPartStore(code);
  const index: SearchFolder = {
    path: 'search/index/',
    inputs: {
      code,
      place: digestOfData(names),
      shown: digestOfAll(months.map(({ digest }) => digest)),
      day: digestOfAll(portal.documents.map((document) => validityOf(portal, document))),
    },
  };
  /** Another edition of a month has another name. */
  const folderOf = ({ month, digest }: SearchMonth) => `${month}-${digestOf(code, digest).slice(0, 8)}`;
  const bodies = months.map((month) => ({
    path: `${BODIES}${folderOf(month)}/`,
    inputs: { code, shown: month.digest },
    month,
  }));

  /** The months whose documents have to be looked at. */
  function monthsFor(due: readonly SearchFolder[]): SearchMonth[] {
    const wanted = new Set(due.flatMap(({ month }) => month ?? []));
    const isIndexDue = due.includes(index);
    return months.filter((month) => wanted.has(month) || (isIndexDue && !store.find(month.digest)));
  }

  function writeIndexTo(folder: OutputFolder): void {
    const parts = months.map(({ digest }) => store.find(digest) as Part);
    const documents = months.flatMap((month) =>
      month.documents.flatMap((document) => listDocument(portal, document)),
    );
    const bodyFolders = months.map((month, place) => ({
      name: folderOf(month),
      documents: parts[place]?.documents ?? 0,
    }));
    for (const { name, bytes } of writeIndex({ parts, bodies: bodyFolders, documents, ...names }))
      folder.write(`${index.path}${name}.gz`, gzipSync(bytes));
  }

  return {
    name: '建立搜索索引',
    unit: '个文档',
    files: [...bodies, index],
    ticks: (due) => monthsFor(due).reduce((sum, { documents }) => sum + documents.length, 0),
    async write(due, folder, tick) {
      const wanted = new Set(due.flatMap(({ month }) => month ?? []));
      const load = async (month: SearchMonth): Promise<PartTask> => {
        const documents: PartTask['documents'][number][] = [];
        for (const document of month.documents) {
          for (const { route, title, documentNumber, indexNumber, text } of await readRecords(
            portal,
            document,
            renderBody,
          ))
            documents.push({ route, title, documentNumber, indexNumber, text });
          tick();
        }
        return { documents, withFragments: wanted.has(month) };
      };
      await makeParts(monthsFor(due), load, (month, { part, fragments }) => {
        store.keep(month.digest, part);
        for (const [place, fragment] of fragments.entries())
          if (fragment) folder.write(BODIES + bodyNameAt(folderOf(month), place), fragment);
      });
      if (due.includes(index)) writeIndexTo(folder);
      store.dropAllBut(months.map(({ digest }) => digest));
    },
  };
}
