import { gunzipSync, strFromU8 } from 'fflate';

/** Pagefind 1.6 writes this before a fragment's JSON. No document of its says so: a test holds it to it. */
const SIGNATURE = 'pagefind_dcd';

/** A document's body as Pagefind keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
}

/**
 * Reads one of Pagefind's fragments. A server may have unpacked it on its way.
 * @throws Error where the bytes are none
 */
export function readFragment(bytes: Uint8Array): Fragment {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = strFromU8(isPacked ? gunzipSync(bytes) : bytes);
  if (!text.startsWith(SIGNATURE)) throw new Error('This is none of Pagefind’s fragments.');
  const { url, content } = JSON.parse(text.slice(SIGNATURE.length)) as Partial<Fragment>;
  if (typeof url !== 'string' || typeof content !== 'string')
    throw new Error('A fragment of Pagefind’s lacks its words.');
  return { url, content };
}
