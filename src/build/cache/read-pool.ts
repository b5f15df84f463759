import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Terms } from '../../schema/terms.ts';
import type { DocumentFile } from '../../source/content-reader.ts';
import type { ReadForCache } from './read-for-cache.ts';

/** Fewer documents are read without workers, whose start takes longer. */
const WORTH_WORKERS = 400;
/** Documents that a worker takes at a time. */
const BATCH = 64;

const WORKER = new URL('./read-worker.ts', import.meta.url);

/** Reads a few documents in a thread that is there already. @returns what came of each, in their order */
export type ReadFew = (
  root: string,
  files: readonly DocumentFile[],
  terms: Terms,
) => Promise<readonly ReadForCache[]>;

/** Which threads read. */
export interface HowToRead {
  /** Reads them where they are few; this thread does if it is left out. */
  readonly readFew?: ReadFew | undefined;
  /** Until it ends, one worker has to do: something else takes the other cores, and the memory. */
  readonly whenFree?: Promise<void> | undefined;
}

/** Reads them here. The reader brings all parsers with it, so it is loaded when there is something to read. */
const readFewHere: ReadFew = async (root, files, terms) => {
  const { readForCache } = await import('./read-for-cache.ts');
  return files.map((file) => readForCache(root, file, terms));
};

/**
 * Reads documents and prepares their bodies, by several workers where that is quicker.
 * @param take is called with each document as it has been read, in whichever order
 */
export async function readDocuments(
  root: string,
  files: readonly DocumentFile[],
  terms: Terms,
  take: (file: DocumentFile, read: ReadForCache) => void,
  { readFew = readFewHere, whenFree = Promise.resolve() }: HowToRead = {},
): Promise<void> {
  if (files.length === 0) return;
  if (files.length < WORTH_WORKERS) {
    const read = await readFew(root, files, terms);
    for (const [index, file] of files.entries()) take(file, read[index] as ReadForCache);
    return;
  }
  let next = 0;
  const takeBatch = () => {
    next += BATCH;
    return files.slice(next - BATCH, next);
  };
  const work = () =>
    new Promise<void>((done, fail) => {
      // What it makes of a document is soon handed on.
      const worker = new Worker(WORKER, {
        workerData: { root, terms },
        resourceLimits: { maxYoungGenerationSizeMb: 24 },
      });
      /** What it has been given and not answered yet. */
      const given: (readonly DocumentFile[])[] = [];
      const proceed = () => {
        const batch = takeBatch();
        if (batch.length > 0) {
          given.push(batch);
          worker.postMessage(batch);
        } else if (given.length === 0) void worker.terminate().then(() => done());
      };
      worker.on('error', fail);
      worker.on('message', (read: readonly ReadForCache[]) => {
        const [batch = []] = given.splice(0, 1);
        proceed();
        for (const [index, file] of batch.entries()) take(file, read[index] as ReadForCache);
      });
      // One to read and one to go on with, while this thread takes in what was read.
      proceed();
      proceed();
    });
  const others: Promise<void>[] = [];
  void whenFree.then(() => {
    while (next < files.length && others.length < availableParallelism() - 1) {
      const other = work();
      // Whoever waits for all learns of a failure; until then it is not unhandled.
      other.catch(() => {});
      others.push(other);
    }
  });
  await work();
  await Promise.all(others);
}
