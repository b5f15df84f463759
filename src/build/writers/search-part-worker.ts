import { parentPort } from 'node:worker_threads';
import { makePart, type SearchedDocument } from '../../search/part.ts';
import { makeFragments } from './body-fragments.ts';

/** What a thread makes a part of. */
export interface PartTask {
  readonly documents: readonly (SearchedDocument & { readonly route: string })[];
  /** Whether Pagefind's fragments of the bodies are wanted too. */
  readonly withFragments: boolean;
}

/** What it made. */
export interface MadePart {
  /** Of `makePart`. */
  readonly part: Uint8Array<ArrayBuffer>;
  /** In the order of the documents; none of an empty body. Empty where they were not wanted. */
  readonly fragments: readonly (Uint8Array | undefined)[];
}

parentPort?.on('message', async ({ documents, withFragments }: PartTask) => {
  // Pagefind is a process of its own: it works while this thread does.
  const bodies = withFragments ? documents.map(({ route, text }) => ({ url: route, content: text })) : [];
  const making = makeFragments(bodies);
  const part = makePart(documents);
  parentPort?.postMessage({ part, fragments: await making } satisfies MadePart);
});
