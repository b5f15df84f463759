import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { MadeMonth, MonthTask } from './search-part-worker.ts';

const WORKER = new URL('./search-part-worker.ts', import.meta.url);

function ask(worker: Worker, task: MonthTask): Promise<MadeMonth> {
  return new Promise((done, fail) => {
    const stop = () => worker.off('message', take).off('error', refuse).off('exit', end);
    const take = (made: MadeMonth) => {
      stop();
      done(made);
    };
    const refuse = (error: Error) => {
      stop();
      fail(error);
    };
    const end = (code: number) => refuse(new Error(`A thread of the search index ended with ${code}.`));
    worker.once('message', take).once('error', refuse).once('exit', end);
    worker.postMessage(task);
  });
}

/**
 * Makes what is wanted of months, in as many threads as the machine has cores. Where one fails, all are stopped.
 * @param load makes a month's task, when a thread is free for it; none where there is nothing to make
 * @param take is called with what was made of each task, in whichever order
 */
export async function makeMonths<Month>(
  months: readonly Month[],
  load: (month: Month) => Promise<MonthTask | undefined>,
  take: (month: Month, made: MadeMonth) => void,
): Promise<void> {
  const queue = [...months];
  const workers: Worker[] = [];
  let isOver = false;
  const work = async () => {
    let worker: Worker | undefined;
    for (let month = queue.shift(); month !== undefined; month = queue.shift()) {
      const task = await load(month);
      if (isOver) return;
      if (!task) continue;
      if (!worker) {
        worker = new Worker(WORKER);
        workers.push(worker);
      }
      take(month, await ask(worker, task));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(months.length, availableParallelism()) }, work));
  } finally {
    isOver = true;
    queue.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
