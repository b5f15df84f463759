import { Worker } from 'node:worker_threads';
import type { WrittenFile } from '../plan/built-files.ts';
import type { RenderedShare, RenderTask } from './render-task.ts';

const WORKER = new URL('./render-worker.ts', import.meta.url);

/** A thread that renders pages beside the build's own. */
export interface RenderAssistant {
  /** Ends when the last page is taken and written. */
  readonly done: Promise<void>;
  stop(): Promise<unknown>;
}

/**
 * Starts a second thread for the due pages.
 * @param see is told which files it has written
 */
export function startAssistant(
  task: RenderTask,
  see: (files: readonly WrittenFile[]) => void,
): RenderAssistant {
  // New objects of a page die with it: with more room for them they are collected less often.
  const worker = new Worker(WORKER, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  const done = new Promise<void>((end, fail) => {
    worker.on('message', (share: RenderedShare) => see(share));
    worker.on('error', fail);
    worker.on('exit', (code) =>
      code === 0 ? end() : fail(new Error(`A rendering thread ended with ${code}.`)),
    );
  });
  // Whoever waits for it learns of the failure; until then it is not unhandled.
  done.catch(() => {});
  return { done, stop: () => worker.terminate() };
}
