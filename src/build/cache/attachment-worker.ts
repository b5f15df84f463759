import { parentPort, workerData } from 'node:worker_threads';
import { inspectAttachment } from '../../checks/inspect.ts';
import { readAttachment } from '../../source/attachment.ts';

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await readAttachment(workerData.root, file, inspectAttachment));
});
