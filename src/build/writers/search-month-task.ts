import { makePart, type SearchedDocument } from '../../search/part.ts';
import { makeFragments } from './body-fragments.ts';

/** What is to be made of a month's documents. */
export interface MonthTask {
  readonly documents: readonly (SearchedDocument & { readonly route: string })[];
  /** Whether their part of the index is wanted. */
  readonly withPart: boolean;
  /** The places of those whose bodies are wanted as Pagefind's fragments. */
  readonly bodies: readonly number[];
}

/** What has been made. */
export interface MadeMonth {
  /** Of `makePart`, where it was wanted. */
  readonly part: Uint8Array<ArrayBuffer> | undefined;
  /** Of the bodies that were wanted, by place. */
  readonly fragments: readonly (readonly [place: number, fragment: Uint8Array])[];
}

/** Makes what is wanted of some months. Calls in one thread must not overlap. */
export async function makeMonths(tasks: readonly MonthTask[]): Promise<MadeMonth[]> {
  const wanted = tasks.map(({ documents, bodies }) => bodies.flatMap((place) => documents[place] ?? []));
  // Pagefind is a process of its own: it works while this thread does.
  const making = makeFragments(wanted.flat().map(({ route, text }) => ({ url: route, content: text })));
  const parts = tasks.map(({ documents, withPart }) => (withPart ? makePart(documents) : undefined));
  const made = (await making).values();
  return tasks.map(({ bodies }, index) => ({
    part: parts[index],
    fragments: bodies.flatMap((place): MadeMonth['fragments'] => {
      const { value: fragment } = made.next();
      return fragment ? [[place, fragment]] : [];
    }),
  }));
}
