import type { BodyFolder } from './bodies.ts';
import { sealOf } from './bytes.ts';
import { CARDS_PER_PACK, type CardText, encodePack, packName, packOf } from './cards.ts';
import { CHECKS_NAME, CheckWriter } from './checks.ts';
import {
  countChecked,
  DIRECTORY_NAME,
  type Directory,
  type DocumentKind,
  encodeDirectory,
  type NamedPage,
  type Placing,
  type Publisher,
} from './directory.ts';
import { countBucketsOf, type IndexFile, joinParts, type Part } from './part.ts';
import type { Synonyms } from './synonyms.ts';
import { dayNumber, encodeTable, TABLE_NAME, tableSizes } from './table.ts';

/** A document as the index lists it; what is searched of it is in its part. */
export interface ListedDocument extends CardText {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly publisher: Publisher;
  /** The title of its column, as it is shown. */
  readonly column?: string | undefined;
  /** The values by which its columns are chosen; those of the column above a column too. */
  readonly columns: readonly string[];
  readonly kind: DocumentKind;
}

/** Everything that the index is made of. */
export interface IndexSource {
  /** Of the documents, in their order. */
  readonly parts: readonly Part[];
  /** Where their bodies lie, in their order too. */
  readonly bodies: readonly BodyFolder[];
  /** Oldest first: a document's place is its number. */
  readonly documents: readonly ListedDocument[];
  /** The pages that are suggested by their names. */
  readonly agencies: readonly NamedPage[];
  readonly columns: readonly NamedPage[];
  /** What is looked for beside a word. */
  readonly synonyms: readonly Synonyms[];
}

/** The table, the checks and the directory. */
const LONE_FILES = 3;

/** Numbers equal things as they come. */
class Numbering<Thing> {
  readonly things: Thing[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(thing: Thing): number {
    const key = JSON.stringify(thing);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.things.length;
      this.things.push(thing);
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function toKind({ type, validity, isRepealed, categories }: DocumentKind): DocumentKind {
  return {
    type,
    ...(validity !== undefined && { validity }),
    isRepealed,
    categories,
  };
}

/** How many files `writeIndex` makes. */
export function countFiles(parts: readonly Part[]): number {
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  return countChecked({ documents, buckets: countBucketsOf(parts) }) + LONE_FILES;
}

/**
 * Makes the files of the index one after another, the directory last, by which they are found. A pure function of its source.
 * @throws RangeError where documents are not oldest first, or the parts hold other ones
 */
export function* writeIndex({
  parts,
  bodies,
  documents,
  agencies,
  columns,
  synonyms,
}: IndexSource): Generator<IndexFile> {
  for (const [name, pieces] of Object.entries({ parts, bodies })) {
    const held = pieces.reduce((sum, piece) => sum + piece.documents, 0);
    if (held !== documents.length)
      throw new RangeError(`The ${name} hold ${held} documents of ${documents.length}`);
  }
  const publishers = new Numbering<Publisher>();
  const columnNames = new Numbering<string>();
  const placings = new Numbering<Placing>();
  const kinds = new Numbering<DocumentKind>();
  const toPlacing = ({ column, columns }: ListedDocument): Placing => ({
    ...(column !== undefined && { column: columnNames.numberOf(column) }),
    columns: columns.map((value) => columnNames.numberOf(value)),
  });
  const table = {
    days: Uint32Array.from(documents, ({ date }) => {
      const day = dayNumber(date);
      if (day === undefined) throw new RangeError(`${date} is not a day`);
      return day;
    }),
    publishers: Uint32Array.from(documents, ({ publisher: { names, aliases } }) =>
      publishers.numberOf({ names, aliases }),
    ),
    placings: Uint32Array.from(documents, (document) => placings.numberOf(toPlacing(document))),
    kinds: Uint32Array.from(documents, ({ kind }) => kinds.numberOf(toKind(kind))),
  };
  const buckets = countBucketsOf(parts);
  const checks = new CheckWriter();
  for (const file of packsAndBuckets(parts, documents, buckets)) {
    checks.add(file);
    yield file;
  }
  const named = { publishers: publishers.things, placings: placings.things, kinds: kinds.things };
  const sizes = tableSizes({ documents: documents.length, ...named });
  const tableFile = { name: TABLE_NAME, bytes: encodeTable(table, sizes) };
  yield tableFile;
  const checksFile = { name: CHECKS_NAME, bytes: checks.finish() };
  yield checksFile;
  const directory: Directory = {
    documents: documents.length,
    buckets,
    bodies,
    seals: { table: sealOf(tableFile.bytes), checks: sealOf(checksFile.bytes) },
    longestHead: parts.reduce((longest, part) => Math.max(longest, part.longestHead), 0),
    ...named,
    columnNames: columnNames.things,
    agencies,
    columns,
    synonyms,
  };
  yield { name: DIRECTORY_NAME, bytes: encodeDirectory(directory) };
}

function* packsAndBuckets(
  parts: IndexSource['parts'],
  documents: IndexSource['documents'],
  buckets: number,
): Generator<IndexFile> {
  for (let first = 0; first < documents.length; first += CARDS_PER_PACK) {
    const name = packName(packOf(first));
    yield { name, bytes: encodePack(name, documents.slice(first, first + CARDS_PER_PACK)) };
  }
  yield* joinParts(parts, buckets);
}
