import { parentPort, workerData } from 'node:worker_threads';
import { inspectAttachment } from '../../checks/inspect.ts';
import { readAttachment } from '../../source/attachment.ts';

// Of some damaged PDFs, PDF.js leaves behind promises that nobody can wait for; whoever asked for the text has been told.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await readAttachment(workerData.root, file, inspectAttachment));
});
