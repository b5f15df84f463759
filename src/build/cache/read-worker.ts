import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFile } from '../../source/content-reader.ts';
import { type ReadForCache, readForCache } from './read-for-cache.ts';

parentPort?.on('message', (files: readonly DocumentFile[]) => {
  const read: ReadForCache[] = files.map((file) => readForCache(workerData.root, file, workerData.terms));
  parentPort?.postMessage(read);
});
