import { memoPer } from '../portal/memo.ts';
import type { Content } from '../source/records.ts';

/** Makes names equal that differ in case, in Unicode form or in full-width signs only. */
function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Files to look among for one that is not where it is said to be. */
export interface FileIndex {
  readonly byFolded: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

function buildIndex(files: Iterable<string>): FileIndex {
  const all = [...files];
  return {
    byFolded: new Map(all.map((file) => [foldName(file), file])),
    byName: Map.groupBy(all, (file) => foldName(nameOf(file))),
  };
}

/** The documents of a content folder. Made only when a document is looked for in vain, as are the other files. */
export const documentIndex = memoPer(({ documents }: Content) =>
  buildIndex(documents.map(({ file }) => file)),
);

/** The files of a content folder beside its documents. */
export const attachmentIndex = memoPer(({ attachments }: Content) => buildIndex(attachments.keys()));

/**
 * The file that was probably meant, in Chinese: the same path in other letters, or the only file of that name
 * in another folder; undefined where there is none.
 */
export function describeSimilarFile(file: string, index: FileIndex): string | undefined {
  const sameButForm = index.byFolded.get(foldName(file));
  if (sameButForm !== undefined)
    return `那里有“${nameOf(sameButForm)}”，只是大小写、全半角或字符编码不同，把两处改成完全一样的名称。`;
  const [elsewhere, ...others] = index.byName.get(foldName(nameOf(file))) ?? [];
  return elsewhere !== undefined && others.length === 0
    ? `同名的文件在“${elsewhere}”，是不是要指到那里？`
    : undefined;
}
