import { BodyTerms } from './body-terms.ts';
import { bucketName, bucketOf, countBuckets, hashOfTerm, writeBucket } from './buckets.ts';
import { ByteReader, ByteWriter, DamagedIndex, openFile, sealFile, unsealFile } from './bytes.ts';
import { fieldsOf, type Head, HeadTerms } from './head-terms.ts';
import { normalise } from './normalise.ts';
import { joinList, LIST_KINDS, type ListKind, type PartList, writeTurns } from './postings.ts';

/** What is searched of a document. */
export interface SearchedDocument extends Head {
  /** The body's plain text. */
  readonly text: string;
}

/** A file of the index, to be compressed and written below `/search/index/`. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PART_NAME = 'part';

interface TermList extends PartList {
  readonly term: string;
}

/** In the order of their hashes, so that a part's share of a bucket is one stretch, however many buckets there are. */
function writeLists(kind: ListKind, lists: Iterable<TermList>): Uint8Array {
  const hashed = Array.from(lists, (list) => ({ list, hash: hashOfTerm(kind, list.term) }));
  hashed.sort((a, b) => a.hash - b.hash || (a.list.term < b.list.term ? -1 : 1));
  const writer = new ByteWriter(1 << 12);
  for (const { list } of hashed) {
    writer.text(list.term);
    writer.varint(list.last);
    writer.varint(list.list.length);
    writer.bytes(list.list);
  }
  return writer.finish();
}

function* bodyLists(terms: BodyTerms): Generator<TermList> {
  const writer = new ByteWriter();
  for (const [term, documents, places] of terms.lists()) {
    writer.clear();
    let last = -1;
    for (const [index, document] of documents.entries()) {
      writeTurns(writer, document - last, places[index] ?? 0);
      last = document;
    }
    yield { term, list: writer.finish(), last };
  }
}

function* headLists(lists: HeadTerms['pairs']): Generator<TermList> {
  for (const [term, { writer, last }] of lists) yield { term, list: writer.finish(), last };
}

/**
 * Makes a part of the index: everything that is found in some documents that follow one another. It may be kept, and
 * be read by `readPart`.
 */
export function makePart(documents: Iterable<SearchedDocument>): Uint8Array<ArrayBuffer> {
  const bodies = new BodyTerms();
  const heads = new HeadTerms();
  let count = 0;
  for (const document of documents) {
    bodies.add(normalise(document.text), count);
    heads.add(
      fieldsOf(document).map(([field, text]) => [field, normalise(text)] as const),
      count,
    );
    count++;
  }
  const writer = openFile(1 << 12);
  writer.varint(count);
  writer.varint(heads.longest);
  const lists = {
    body: () => bodyLists(bodies),
    head: () => headLists(heads.pairs),
    unit: () => headLists(heads.units),
  };
  for (const kind of LIST_KINDS) {
    const bytes = writeLists(kind, lists[kind]());
    writer.varint(bytes.length);
    writer.bytes(bytes);
  }
  return sealFile(PART_NAME, writer);
}

/** A part as it is kept. */
export interface Part {
  readonly documents: number;
  /** The most units that a field of a head has. */
  readonly longestHead: number;
  readonly lists: Readonly<Record<ListKind, Uint8Array>>;
}

/**
 * Reads what `makePart` made.
 * @throws DamagedIndex
 */
export function readPart(bytes: Uint8Array): Part {
  const reader = unsealFile(PART_NAME, bytes);
  const documents = reader.varint();
  const longestHead = reader.varint();
  const [body, head, unit] = LIST_KINDS.map(() => reader.bytes(reader.varint()));
  if (!body || !head || !unit || !reader.isAtEnd) throw new DamagedIndex('a part has another length');
  return { documents, longestHead, lists: { body, head, unit } };
}

/** Walks through a part's lists in the order of their hashes. */
class Cursor {
  readonly #reader: ByteReader;
  readonly #kind: ListKind;
  readonly start: number;
  /** The list it stands at, with its term's hash. */
  current: (TermList & { readonly hash: number }) | undefined;

  constructor(kind: ListKind, lists: Uint8Array, start: number) {
    this.#kind = kind;
    this.#reader = new ByteReader(lists);
    this.start = start;
    this.next();
  }

  next(): void {
    const reader = this.#reader;
    if (reader.isAtEnd) {
      this.current = undefined;
      return;
    }
    const term = reader.text();
    const last = reader.varint();
    const list = reader.bytes(reader.varint());
    const hash = hashOfTerm(this.#kind, term);
    if (hash < (this.current?.hash ?? 0)) throw new DamagedIndex('a part is not in order');
    this.current = { term, last, list, hash };
  }
}

interface JoinedList {
  readonly writer: ByteWriter;
  previous: number;
}

function* joinBucket(cursors: readonly Cursor[], kind: ListKind, isWithin: (hash: number) => boolean) {
  const joined = new Map<string, JoinedList>();
  for (const cursor of cursors) {
    const { start } = cursor;
    for (let list = cursor.current; list && isWithin(list.hash); list = cursor.current) {
      let target = joined.get(list.term);
      if (!target) {
        target = { writer: new ByteWriter(list.list.length * 2 + 8), previous: -1 };
        joined.set(list.term, target);
      }
      joinList(target.writer, kind, list, { start, previous: target.previous });
      target.previous = start + list.last;
      cursor.next();
    }
  }
  for (const [term, { writer }] of joined) yield [term, writer.finish()] as const;
}

export function countBucketsOf(parts: readonly Part[]): number {
  const sizes = parts.flatMap(({ lists }) => LIST_KINDS.map((kind) => lists[kind].length));
  return countBuckets(sizes.reduce((sum, size) => sum + size, 0));
}

function openCursors(parts: readonly Part[], kind: ListKind): Cursor[] {
  let start = 0;
  return parts.map((part) => {
    const cursor = new Cursor(kind, part.lists[kind], start);
    start += part.documents;
    return cursor;
  });
}

/**
 * Joins parts to the buckets of the whole index, one after another. The parts' order is that of the documents; the
 * same documents give the same bytes, whatever parts they came in, if these are about as large.
 */
export function* joinParts(parts: readonly Part[], buckets: number): Generator<IndexFile> {
  const cursors = {
    body: openCursors(parts, 'body'),
    head: openCursors(parts, 'head'),
    unit: openCursors(parts, 'unit'),
  };
  for (let bucket = 0; bucket < buckets; bucket++) {
    const isWithin = (hash: number) => bucketOf(hash, buckets) === bucket;
    const name = bucketName(bucket, buckets);
    yield { name, bytes: writeBucket(name, (kind) => joinBucket(cursors[kind], kind, isWithin)) };
  }
}
