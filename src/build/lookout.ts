import { Worker } from 'node:worker_threads';
import type { Terms } from '../schema/terms.ts';
import type { DocumentFile } from '../source/content-reader.ts';
import type { ReadForCache } from './cache/read-for-cache.ts';
import type { ReadFew } from './cache/read-pool.ts';
import type { SeenContent } from './cache/seen-content.ts';
import type { WrittenFile } from './plan/built-files.ts';

/** What the thread is asked. */
export type LookoutQuestion =
  | { readonly kind: 'content'; readonly folder: string }
  | { readonly kind: 'output'; readonly folder: string; readonly files: WrittenColumns }
  | { readonly kind: 'links'; readonly folder: string; readonly out: string; readonly files: string[] }
  | { readonly kind: 'removal'; readonly folder: string }
  | { readonly kind: 'readiness' }
  | {
      readonly kind: 'documents';
      readonly root: string;
      readonly files: readonly DocumentFile[];
      readonly terms: Terms;
    };

/** What it answers to each kind of question, in the order in which they were asked. */
export interface LookoutAnswers {
  readonly content: SeenContent;
  /** Paths of files that are not as they were written. */
  readonly output: readonly string[];
  readonly links: undefined;
  readonly removal: undefined;
  readonly readiness: undefined;
  readonly documents: readonly ReadForCache[];
}

/** Written files as they are quickly handed to a thread. */
export interface WrittenColumns {
  readonly paths: readonly string[];
  readonly sizes: Float64Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  readonly hashes: readonly string[];
}

/**
 * A thread that looks at files while the build's own reads and plans: a look at each of tens of thousands takes half a
 * second.
 */
export interface Lookout {
  /** What lies in a content folder. @param folder its absolute path */
  content(folder: string): Promise<SeenContent>;
  /** Looks which files of an output folder are no longer as they were written. @returns their paths */
  output(folder: string, files: readonly WrittenFile[]): Promise<ReadonlySet<string>>;
  /** Makes a folder hold these files of the output, and nothing else. */
  link(folder: string, out: string, files: string[]): Promise<void>;
  /** Removes a folder, if there is one. */
  remove(folder: string): Promise<void>;
  /** Makes the thread ready to read documents too, once it has looked at what it was asked to. @returns what has it read some */
  documentReader(): ReadFew;
  stop(): Promise<unknown>;
}

const WORKER = new URL('./lookout-worker.ts', import.meta.url);

/** Starts the thread. It has to be stopped. */
export function startLookout(): Lookout {
  // It holds the names of files, and little beside.
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  const ask = <Kind extends LookoutQuestion['kind']>(
    question: Extract<LookoutQuestion, { kind: Kind }>,
  ): Promise<LookoutAnswers[Kind]> => {
    const answer = Promise.withResolvers<unknown>();
    // Whoever waits for it learns of a failure; until then it is not unhandled.
    answer.promise.catch(() => {});
    waiting.push(answer);
    worker.postMessage(question);
    return answer.promise as Promise<LookoutAnswers[Kind]>;
  };
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: unknown) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that looks at files has ended.')));
  return {
    content: (folder) => ask({ kind: 'content', folder }),
    output: async (folder, files) => new Set(await ask({ kind: 'output', folder, files: columnsOf(files) })),
    link: (folder, out, files) => ask({ kind: 'links', folder, out, files }),
    remove: (folder) => ask({ kind: 'removal', folder }),
    documentReader() {
      void ask({ kind: 'readiness' });
      return (root, files, terms) => ask({ kind: 'documents', root, files, terms });
    },
    stop: () => worker.terminate(),
  };
}

function columnsOf(files: readonly WrittenFile[]): WrittenColumns {
  return {
    paths: files.map(({ path }) => path),
    sizes: Float64Array.from(files, ({ size }) => size),
    times: Float64Array.from(files, ({ time }) => time),
    hashes: files.map(({ hash }) => hash),
  };
}
