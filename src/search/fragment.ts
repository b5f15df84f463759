/** Pagefind 1.6 writes this before a fragment's JSON. No document of its says so: a test holds it to it. */
const SIGNATURE = 'pagefind_dcd';

/** A document's body as Pagefind keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
}

/** Pagefind keeps nothing of what has no word, such as a lone sign. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether Pagefind keeps a body. */
export function hasFragment(text: string): boolean {
  return HAS_WORD.test(text);
}

/**
 * Reads one of Pagefind's fragments.
 * @param bytes unpacked
 * @throws Error where they are none
 */
export function readFragment(bytes: Uint8Array): Fragment {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(SIGNATURE)) throw new Error('This is none of Pagefind’s fragments.');
  const { url, content } = JSON.parse(text.slice(SIGNATURE.length)) as Partial<Fragment>;
  if (typeof url !== 'string' || typeof content !== 'string')
    throw new Error('A fragment of Pagefind’s lacks its words.');
  return { url, content };
}
