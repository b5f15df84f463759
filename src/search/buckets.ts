import { openFile, sealFile, unsealFile } from './bytes.ts';
import type { ListKind } from './postings.ts';

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

/** A bucket's name: `body/07f`. */
export function bucketName(kind: ListKind, bucket: number, buckets: number): string {
  return `${kind}/${bucket.toString(16).padStart((buckets - 1).toString(16).length, '0')}`;
}

/** Writes a bucket: its terms in order, each with its list. */
export function writeBucket(
  name: string,
  lists: Iterable<readonly [term: string, list: Uint8Array]>,
): Uint8Array<ArrayBuffer> {
  const writer = openFile(BUCKET_SIZE);
  for (const [term, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.text(term);
    writer.varint(list.length);
    writer.bytes(list);
  }
  return sealFile(name, writer);
}

/**
 * A bucket's lists, by term.
 * @throws DamagedIndex
 */
export function readBucket(name: string, bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = unsealFile(name, bytes);
  const lists = new Map<string, Uint8Array>();
  while (!reader.isAtEnd) {
    const term = reader.text();
    lists.set(term, reader.bytes(reader.varint()));
  }
  return lists;
}

/** A head's term stands in the bucket of its units, so that one file answers for all fields. */
export function hashOfTerm(kind: ListKind, term: string): number {
  return hashOf(kind === 'head' ? term.slice(1) : term);
}
