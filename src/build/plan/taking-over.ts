import { Worker } from 'node:worker_threads';
import type { BuiltFiles } from './built-files.ts';
import { type TakeOver, takeOver } from './take-over.ts';

/** Fewer files are taken over without a thread, whose start takes longer. */
const WORTH_THREAD = 3000;

const WORKER = new URL('./take-over-worker.ts', import.meta.url);

/** The last build's files on their way into the folder under construction. */
export interface TakingOver {
  /** Once it is done: the planned paths that could not be taken over. */
  readonly damaged: Promise<ReadonlySet<string>>;
  stop(): Promise<unknown>;
}

/**
 * Starts to take over all that the last build made, while this thread finds out what of it is to stay: the rest is then
 * dropped. Most builds change little.
 */
export function startTakingOver(built: BuiltFiles, folders: TakeOver): TakingOver {
  if (built.size < WORTH_THREAD)
    return { damaged: Promise.resolve(new Set(takeOver(built, folders))), stop: () => Promise.resolve() };
  const worker = new Worker(WORKER, { workerData: folders });
  const damaged = new Promise<ReadonlySet<string>>((end, fail) => {
    worker.on('message', (paths: readonly string[]) => end(new Set(paths)));
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The thread that takes files over ended with ${code}.`)));
  });
  // Whoever waits for it learns of a failure; until then it is not unhandled.
  damaged.catch(() => {});
  return { damaged, stop: () => worker.terminate() };
}
