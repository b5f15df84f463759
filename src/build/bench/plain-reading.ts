// A program: reads and parses a content folder with the project's own readers, and does nothing else with it. It keeps
// no cache and looks at no words, so that a check can be set beside it.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readContent } from '../../source/content.ts';
import { type DocumentFile, type DocumentRead, plainReader } from '../../source/content-reader.ts';
import { readDocument } from '../../source/document.ts';

/** Documents that a thread is given at a time, as those that read for the cache are. */
const BATCH = 64;

interface Batch {
  readonly root: string;
  readonly files: readonly DocumentFile[];
}

function readBatch({ root, files }: Batch): DocumentRead[] {
  return files.map(({ file, ...place }) => {
    const { record, findings } = readDocument(root, file, place);
    return { record, findings };
  });
}

/** Reads documents by as many threads as there are processors. */
async function readByThreads(root: string, files: readonly DocumentFile[]): Promise<DocumentRead[]> {
  const starts = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => index * BATCH);
  const queue = starts.values();
  const batches = new Map<number, readonly DocumentRead[]>();
  const work = async () => {
    const thread = new Worker(new URL(import.meta.url));
    for (const start of queue) {
      const answer = new Promise<readonly DocumentRead[]>((resolve, reject) => {
        thread.once('message', resolve).once('error', reject);
      });
      thread.postMessage({ root, files: files.slice(start, start + BATCH) } satisfies Batch);
      batches.set(start, await answer);
      thread.removeAllListeners('error');
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return starts.flatMap((start) => batches.get(start) ?? []);
}

async function readFolder(folder: string, byThreads: boolean): Promise<void> {
  const { documents } = await readContent(folder, (root) => ({
    ...plainReader(root),
    ...(byThreads && { documents: (files) => readByThreads(root, files) }),
  }));
  process.stdout.write(`${documents.length}\n`);
}

if (isMainThread) {
  const [folder = 'content', threads] = process.argv.slice(2);
  await readFolder(folder, threads === 'threads');
} else parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(readBatch(batch)));
