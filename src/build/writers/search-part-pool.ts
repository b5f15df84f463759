import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { MadePart, PartTask } from './search-part-worker.ts';

const WORKER = new URL('./search-part-worker.ts', import.meta.url);

function ask(worker: Worker, task: PartTask): Promise<MadePart> {
  return new Promise((done, fail) => {
    const stop = () => worker.off('message', take).off('error', refuse).off('exit', end);
    const take = (made: MadePart) => {
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
 * Makes parts of the search index, in as many threads as the machine has cores.
 * @param load makes a part's task, when a thread is free for it
 * @param take is called with each part as it has been made, in whichever order
 */
export async function makeParts<Month>(
  months: readonly Month[],
  load: (month: Month) => Promise<PartTask>,
  take: (month: Month, made: MadePart) => void,
): Promise<void> {
  const queue = months.values();
  const work = async () => {
    const worker = new Worker(WORKER);
    try {
      for (const month of queue) take(month, await ask(worker, await load(month)));
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(months.length, availableParallelism()) }, work));
}
