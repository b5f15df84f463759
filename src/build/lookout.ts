import { Worker } from 'node:worker_threads';
import type { Terms } from '../schema/terms.ts';
import type { DocumentFile } from '../source/content-reader.ts';
import type { ReadForCache } from './cache/read-for-cache.ts';
import type { ReadFew } from './cache/read-pool.ts';
import type { SeenContent } from './cache/seen-content.ts';

/** What the thread is asked. */
export type LookoutQuestion =
  | { readonly kind: 'content'; readonly folder: string }
  | { readonly kind: 'output'; readonly folder: string }
  | {
      readonly kind: 'links';
      readonly folder: string;
      readonly out: string;
      readonly files: string[] | undefined;
    }
  | { readonly kind: 'removal'; readonly folder: string }
  | { readonly kind: 'files'; readonly folder: string }
  | { readonly kind: 'copies' }
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
  /** Paths of files that are not as the last build left them. */
  readonly output: readonly string[];
  /** What else lies in the output. */
  readonly links: readonly string[];
  readonly removal: undefined;
  /** Paths with NUL between them: one text is handed over at once. */
  readonly files: string;
  readonly copies: undefined;
  readonly readiness: undefined;
  readonly documents: readonly ReadForCache[];
}

/**
 * A thread that looks at files while the build's own reads and plans: a look at each of tens of thousands takes half a
 * second.
 */
export interface Lookout {
  /** What lies in a content folder. @param folder its absolute path */
  content(folder: string): Promise<SeenContent>;
  /** Looks which files of an output folder are no longer as the last build left them. @returns their paths */
  output(folder: string): Promise<readonly string[]>;
  /**
   * Makes a folder hold files of an output, and nothing else.
   * @param files all that are as the last build left them, if left out
   * @returns what else lies in the output
   */
  link(folder: string, out: string, files?: string[]): Promise<readonly string[]>;
  /** All files below a folder. */
  files(folder: string): Promise<readonly string[]>;
  /** Removes a folder, if there is one. */
  remove(folder: string): Promise<void>;
  /** Drops copies of attachments that nothing is linked to any more. */
  dropCopies(): Promise<void>;
  /** Makes the thread ready to read documents too, once it has looked at what it was asked to. @returns what has it read some */
  documentReader(): ReadFew;
  /** Ends the thread, which gives its memory back; it starts anew when it is asked again. */
  stop(): Promise<void>;
}

const WORKER = new URL('./lookout-worker.ts', import.meta.url);

/** A thread, and what has it answer. */
interface LookoutThread {
  readonly worker: Worker;
  ask(question: LookoutQuestion): Promise<unknown>;
}

function startThread(): LookoutThread {
  // It holds the names of files, and little beside.
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: unknown) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that looks at files has ended.')));
  return {
    worker,
    ask(question) {
      const answer = Promise.withResolvers<unknown>();
      // Whoever waits for it learns of a failure; until then it is not unhandled.
      answer.promise.catch(() => {});
      waiting.push(answer);
      worker.postMessage(question);
      return answer.promise;
    },
  };
}

/** Starts the thread. It has to be stopped. */
export function startLookout(): Lookout {
  let thread: LookoutThread | undefined = startThread();
  const ask = <Kind extends LookoutQuestion['kind']>(
    question: Extract<LookoutQuestion, { kind: Kind }>,
  ): Promise<LookoutAnswers[Kind]> => {
    thread ??= startThread();
    return thread.ask(question) as Promise<LookoutAnswers[Kind]>;
  };
  return {
    content: (folder) => ask({ kind: 'content', folder }),
    output: (folder) => ask({ kind: 'output', folder }),
    link: (folder, out, files) => ask({ kind: 'links', folder, out, files }),
    async files(folder) {
      const paths = await ask({ kind: 'files', folder });
      return paths === '' ? [] : paths.split('\0');
    },
    remove: (folder) => ask({ kind: 'removal', folder }),
    dropCopies: () => ask({ kind: 'copies' }),
    documentReader() {
      void ask({ kind: 'readiness' });
      return (root, files, terms) => ask({ kind: 'documents', root, files, terms });
    },
    async stop() {
      const ended = thread;
      thread = undefined;
      await ended?.worker.terminate();
    },
  };
}
