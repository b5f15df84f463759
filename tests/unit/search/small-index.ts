import type { LoadBody } from '../../../src/search/bodies.ts';
import { openFinder } from '../../../src/search/finder.ts';
import { containsWords } from '../../../src/search/match.ts';
import { makePart, readPart } from '../../../src/search/part.ts';
import type { Finder, LoadFile, Question } from '../../../src/search/question.ts';
import { openSearch, type Search } from '../../../src/search/run-search.ts';
import { type IndexSource, type ListedDocument, writeIndex } from '../../../src/search/write-index.ts';

/** A document of a small index: what is not given is the same for all. */
export interface SmallDocument {
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly indexNumber?: string | undefined;
  readonly text: string;
  readonly date?: string;
  readonly agencies?: readonly string[];
  readonly aliases?: readonly string[];
  readonly columns?: readonly string[];
  readonly type?: string;
  readonly validity?: string;
}

function toListed(document: SmallDocument, place: number): ListedDocument {
  const { columns = [], validity } = document;
  return {
    route: `/${place}.html`,
    title: document.title,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    date: document.date ?? '2018-01-01',
    publisher: { names: document.agencies ?? ['州政府'], aliases: document.aliases ?? [] },
    column: columns.at(-1),
    columns,
    kind: {
      type: document.type ?? '政策文件',
      validity,
      isRepealed: validity === '废止' || validity === '失效',
      categories: [],
    },
  };
}

/** What a small index knows by name; nothing unless it is given. */
type SmallNames = [names?: Partial<Pick<IndexSource, 'agencies' | 'columns' | 'synonyms'>>];

/** The files of an index of documents, cut into parts of so many. */
export function indexFiles(
  documents: readonly SmallDocument[],
  partSize = 3,
  ...[names]: SmallNames
): Map<string, Uint8Array<ArrayBuffer>> {
  const parts = [];
  for (let first = 0; first < documents.length; first += partSize)
    parts.push(readPart(makePart(documents.slice(first, first + partSize))));
  const bodies = parts.map((part, place) => ({ name: `part-${place}`, documents: part.documents }));
  const listed = documents.map(toListed);
  const source = { parts, bodies, documents: listed, agencies: [], columns: [], synonyms: [], ...names };
  return new Map([...writeIndex(source)].map(({ name, bytes }) => [name, bytes]));
}

export function loadFrom(files: ReadonlyMap<string, Uint8Array>): LoadFile {
  return async (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`There is no ${name}`);
    return bytes;
  };
}

/** A search over a small index, and the names of the files that it has loaded. */
export function searchSmall(
  documents: readonly SmallDocument[],
  partSize = 3,
  ...names: SmallNames
): { search: Search; loaded: string[] } {
  const load = loadFrom(indexFiles(documents, partSize, ...names));
  const loaded: string[] = [];
  const loadBody: LoadBody = async (name) => {
    loaded.push(name);
    const [, part, place] = /^part-(\d+)\/(\d+)\.pf_fragment$/.exec(name) ?? [];
    const content = documents[Number(part) * partSize + Number(place)]?.text;
    return new TextEncoder().encode(`pagefind_dcd${JSON.stringify({ url: '/', content })}`);
  };
  return { search: openSearch(load, loadBody), loaded };
}

export function openSmall(...source: Parameters<typeof indexFiles>): Finder {
  return openFinder(loadFrom(indexFiles(...source)));
}

export function ask(words: readonly string[], more: Partial<Question> = {}): Question {
  return { words, filters: {}, sort: 'best', isTitleOnly: false, ...more };
}

/** The truth: whether a document's title, numbers or agency have a word. */
export function hasInHead(document: SmallDocument, word: string): boolean {
  const fields = [document.title, document.documentNumber, document.indexNumber];
  const names = [...(document.agencies ?? ['州政府']), ...(document.aliases ?? [])];
  return [...fields, ...names].some((field) => field !== undefined && containsWords(field, [word]));
}

/** The truth: whether a document has a word. */
export function hasWord(document: SmallDocument, word: string): boolean {
  return hasInHead(document, word) || containsWords(document.text, [word]);
}
