import { close, createIndex } from 'pagefind';
import { type Fragment, readFragment } from '../../search/fragment.ts';

/**
 * Pagefind is to keep the bodies, not to cut them into words of Chinese: that takes three times as long, and what is
 * searched is our own index.
 */
const LANGUAGE = 'und';

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed to ${doing}: ${errors.join('; ')}`);
}

/** Pagefind rejects with bare strings in places. */
function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(`Pagefind failed: ${String(reason)}`);
}

/**
 * Has Pagefind make a fragment of each body. The same bodies give the same bytes. Calls in one thread must not overlap:
 * Pagefind is one process for each.
 * @param bodies by their routes, no two alike
 * @returns the fragments' bytes, in the order of the bodies; of an empty body there is none
 * @throws Error when Pagefind refuses a body
 */
export async function makeFragments(bodies: readonly Fragment[]): Promise<(Uint8Array | undefined)[]> {
  const held = bodies.filter(({ content }) => content.trim() !== '');
  if (held.length === 0) return bodies.map(() => undefined);
  try {
    const { errors, index } = await createIndex({ keepIndexUrl: true });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind failed to start');
    for (const { url, content } of held) {
      const added = await index.addCustomRecord({ url, content, language: LANGUAGE });
      refuse(added.errors, `take ${url}`);
    }
    const made = await index.getFiles();
    refuse(made.errors, 'make fragments');
    const fragments = new Map(
      made.files
        .filter(({ path }) => path.endsWith('.pf_fragment'))
        .map(({ content }) => [readFragment(content).url, content]),
    );
    const lost = held.find(({ url }) => !fragments.has(url));
    if (lost) throw new Error(`Pagefind made no fragment of ${lost.url}.`);
    return bodies.map(({ url }) => fragments.get(url));
  } catch (reason) {
    throw toError(reason);
  } finally {
    await close();
  }
}
