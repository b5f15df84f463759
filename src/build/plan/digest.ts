import { hash } from 'node:crypto';

/** How much of a digest is kept, in characters of base64: 60 bits, so that 100,000 differing inputs do not meet. */
const LENGTH = 10;

type Part = string | number | undefined;

/** A short digest of texts, which keeps them apart. */
export function digestOf(...texts: readonly Part[]): string {
  return digestOfAll(texts);
}

/** The same of a list that may be too long to be passed as arguments. */
export function digestOfAll(texts: readonly Part[]): string {
  return hash('sha1', texts.join('\u0000'), 'base64url').slice(0, LENGTH);
}

/** The digest of digests: a single one stands for itself. */
export function digestOfSome(digests: readonly string[]): string {
  const [only = '', ...others] = digests;
  return others.length === 0 ? only : digestOfAll(digests);
}

/** A short digest of data that JSON can hold; the order of its keys counts. */
export function digestOfData(data: unknown): string {
  return digestOf(JSON.stringify(data));
}
