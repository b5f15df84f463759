import { parentPort } from 'node:worker_threads';
import { type MonthTask, makeMonths } from './search-month-task.ts';

parentPort?.on('message', async (tasks: readonly MonthTask[]) => {
  parentPort?.postMessage(await makeMonths(tasks));
});
