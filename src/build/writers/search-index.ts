import { gzipSync } from 'node:zlib';
import type { Portal } from '../../portal/model.ts';
import { validityOf } from '../../portal/validity.ts';
import type { Terms } from '../../schema/terms.ts';
import { countFiles, writeIndex } from '../../search/write-index.ts';
import { hashBytes } from '../plan/built-files.ts';
import { digestOf, digestOfAll, digestOfData } from '../plan/digest.ts';
import { modelDigests } from '../plan/model-digests.ts';
import type { Output, OutputFolder } from '../plan/output.ts';
import { countDocuments } from './search-months.ts';
import { namedPages } from './search-pages.ts';
import type { SearchParts } from './search-parts.ts';
import { listDocument } from './search-records.ts';
import { searchSynonyms } from './search-synonyms.ts';

const FOLDER = 'search/index/';

/** The full-text index of the publishing set, joined of the months' parts: only those that changed have been made anew. */
export function searchIndexOutput(
  portal: Portal,
  { parts, terms, code }: { parts: SearchParts; terms: Terms; code: string },
): Output {
  const names = { ...namedPages(portal, terms), synonyms: searchSynonyms(portal, terms) };

  function writeFiles(folder: OutputFolder, tick: () => void): void {
    const documents = parts.months.flatMap((month) =>
      month.documents.flatMap((document) => listDocument(portal, document, terms)),
    );
    for (const { name, bytes } of writeIndex({
      parts: parts.all(),
      bodies: parts.bodyFolders(),
      documents,
      ...names,
    })) {
      const path = `${FOLDER}${name}.gz`;
      const source = digestOf(code, hashBytes(bytes));
      if (!folder.takeOver(path, source)) folder.write(path, gzipSync(bytes), source);
      tick();
    }
  }

  return {
    name: '合并搜索索引',
    unit: '项',
    files: [
      {
        path: FOLDER,
        inputs: {
          code,
          place: digestOfData([names, terms.names]),
          own: digestOfAll(parts.months.map(({ digest }) => digest)),
          shown: modelDigests(portal).cards(portal.documents),
          day: digestOfAll(portal.documents.map((document) => validityOf(portal, document))),
        },
      },
    ],
    // Where parts of unchanged months have been lost, they take longer than the files.
    ticks: () => countDocuments(parts.missing()) || countFiles(parts.all()),
    async write(_due, folder, tick) {
      const missing = parts.missing();
      await parts.make(missing, tick);
      writeFiles(folder, missing.length === 0 ? tick : () => {});
      parts.dropOthers();
    },
  };
}
