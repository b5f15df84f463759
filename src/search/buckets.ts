import { DamagedIndex, openFile, sealFile, unsealFile } from './bytes.ts';
import { LIST_KINDS, type ListKind } from './postings.ts';

/** How much of the parts a bucket should hold, in bytes: some four fifths of it are left when it is joined. */
const BUCKET_SIZE = 10 * 1024;
const MOST_BUCKETS = 2 ** 16;

/** The same for the same text everywhere; its high bits choose the bucket. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A power of two, so that a term's bucket is the beginning of its hash whatever the number. */
export function countBuckets(bytes: number): number {
  let buckets = 1;
  while (buckets < MOST_BUCKETS && buckets * BUCKET_SIZE * Math.SQRT2 < bytes) buckets *= 2;
  return buckets;
}

export function bucketOf(hash: number, buckets: number): number {
  return Math.floor(hash / (2 ** 32 / buckets));
}

/** A bucket's name: `buckets/07f`. */
export function bucketName(bucket: number, buckets: number): string {
  return `buckets/${bucket.toString(16).padStart((buckets - 1).toString(16).length, '0')}`;
}

/** Writes a bucket: of each kind its terms in order, each with its list. */
export function writeBucket(
  name: string,
  listsOf: (kind: ListKind) => Iterable<readonly [term: string, list: Uint8Array]>,
): Uint8Array<ArrayBuffer> {
  const writer = openFile(BUCKET_SIZE);
  for (const kind of LIST_KINDS) {
    const lists = [...listsOf(kind)].sort(([a], [b]) => (a < b ? -1 : 1));
    writer.varint(lists.length);
    for (const [term, list] of lists) {
      writer.text(term);
      writer.varint(list.length);
      writer.bytes(list);
    }
  }
  return sealFile(name, writer);
}

/** A bucket's lists, of each kind by term. */
export type Bucket = Readonly<Record<ListKind, ReadonlyMap<string, Uint8Array>>>;

/** @throws DamagedIndex */
export function readBucket(name: string, bytes: Uint8Array): Bucket {
  const reader = unsealFile(name, bytes);
  const readLists = () => {
    const lists = new Map<string, Uint8Array>();
    for (let left = reader.varint(); left > 0; left--) {
      const term = reader.text();
      lists.set(term, reader.bytes(reader.varint()));
    }
    return lists;
  };
  const bucket = { body: readLists(), head: readLists(), unit: readLists() };
  if (!reader.isAtEnd) throw new DamagedIndex(`${name} has another length`);
  return bucket;
}

/** A head's term stands in the bucket of its units, so that one file answers for bodies and for all fields of heads. */
export function hashOfTerm(kind: ListKind, term: string): number {
  return hashOf(kind === 'head' ? term.slice(1) : term);
}
