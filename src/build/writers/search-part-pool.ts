import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type MadeMonth, type MonthTask, makeMonths } from './search-month-task.ts';

const WORKER = new URL('./search-part-worker.ts', import.meta.url);

/** Documents that are worked on at a time, if a month alone has not more: each time, Pagefind starts anew. */
const BATCH = 500;
/** Fewer documents are made without threads, whose start takes longer. */
const WORTH_THREADS = 1500;

type MakeMonths = typeof makeMonths;

function ask(worker: Worker, tasks: readonly MonthTask[]): Promise<MadeMonth[]> {
  return new Promise((done, fail) => {
    const stop = () => worker.off('message', take).off('error', refuse).off('exit', end);
    const take = (made: MadeMonth[]) => {
      stop();
      done(made);
    };
    const refuse = (error: Error) => {
      stop();
      fail(error);
    };
    const end = (code: number) => refuse(new Error(`A thread of the search index ended with ${code}.`));
    worker.once('message', take).once('error', refuse).once('exit', end);
    worker.postMessage(tasks);
  });
}

interface Sized {
  /** How many documents it has. */
  readonly documents: { readonly length: number };
}

/** Months that follow one another, in batches. */
function batchesOf<Month extends Sized>(months: readonly Month[]): Month[][] {
  const batches: Month[][] = [];
  let room = 0;
  for (const month of months) {
    const { length } = month.documents;
    if (length > room) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(month);
    room -= length;
  }
  return batches;
}

/**
 * Makes what is wanted of months, where they are many in as many threads as the machine has cores. Where one fails, all
 * are stopped.
 * @param load makes a month's task, when there is a thread for it; none where there is nothing to make
 * @param take is called with what was made of each task, in whichever order
 */
export async function makeAllMonths<Month extends Sized>(
  months: readonly Month[],
  load: (month: Month) => Promise<MonthTask | undefined>,
  take: (month: Month, made: MadeMonth) => void,
): Promise<void> {
  const queue = batchesOf(months);
  let isOver = false;

  async function work(make: MakeMonths): Promise<void> {
    for (let batch = queue.shift(); batch && !isOver; batch = queue.shift()) {
      const loaded: (readonly [Month, MonthTask])[] = [];
      for (const month of batch) {
        const task = await load(month);
        if (isOver) return;
        if (task) loaded.push([month, task]);
      }
      if (loaded.length === 0) continue;
      const made = await make(loaded.map(([, task]) => task));
      for (const [index, [month]] of loaded.entries()) take(month, made[index] as MadeMonth);
    }
  }

  const documents = months.reduce((sum, month) => sum + month.documents.length, 0);
  if (documents < WORTH_THREADS) return work(makeMonths);
  const threads = Math.min(queue.length, availableParallelism());
  const workers = Array.from({ length: threads }, () => new Worker(WORKER));
  try {
    await Promise.all(workers.map((worker) => work((tasks) => ask(worker, tasks))));
  } finally {
    isOver = true;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
