import { parentPort } from 'node:worker_threads';
import { makePart, type SearchedDocument } from '../../search/part.ts';
import { makeFragments } from './body-fragments.ts';

/** What a thread is to make of a month's documents. */
export interface MonthTask {
  readonly documents: readonly (SearchedDocument & { readonly route: string })[];
  /** Whether their part of the index is wanted. */
  readonly withPart: boolean;
  /** The places of those whose bodies are wanted as Pagefind's fragments. */
  readonly bodies: readonly number[];
}

/** What it made. */
export interface MadeMonth {
  /** Of `makePart`, where it was wanted. */
  readonly part: Uint8Array<ArrayBuffer> | undefined;
  /** By place; none of an empty body. */
  readonly fragments: readonly (readonly [place: number, fragment: Uint8Array])[];
}

async function makeMonth({ documents, withPart, bodies }: MonthTask): Promise<MadeMonth> {
  const wanted = bodies.flatMap((place) => documents[place] ?? []);
  // Pagefind is a process of its own: it works while this thread does.
  const making = makeFragments(wanted.map(({ route, text }) => ({ url: route, content: text })));
  const part = withPart ? makePart(documents) : undefined;
  const made = await making;
  const fragments = bodies.flatMap((place, index): MadeMonth['fragments'] => {
    const fragment = made[index];
    return fragment ? [[place, fragment]] : [];
  });
  return { part, fragments };
}

parentPort?.on('message', async (task: MonthTask) => parentPort?.postMessage(await makeMonth(task)));
