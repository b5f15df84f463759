import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { gunzipSync } from 'node:zlib';
import { type Fragment, readFragment } from '../../search/fragment.ts';

/**
 * Pagefind is to keep the bodies, not to cut them into words of Chinese: that takes three times as long, and what is
 * searched is our own index.
 */
const LANGUAGE = 'und';

type Pagefind = typeof import('pagefind');
type Opened = ReturnType<Pagefind['createIndex']>;

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed to ${doing}: ${errors.join('; ')}`);
}

/** Pagefind rejects with bare strings in places. */
function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(`Pagefind failed: ${String(reason)}`);
}

/**
 * Has Pagefind start its process. If that ends before its work is done, Pagefind says nothing and all would wait for
 * ever, so it is looked at here.
 * @returns the index to be filled, and what fails when the process ends
 */
function start({ createIndex }: Pagefind): { opened: Opened; ended: Promise<never> } {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // Whoever waits learns of it; when the work is done it is of no interest.
  ended.catch(() => {});
  const watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('exit', (code, signal) =>
      reject(
        new Error(
          `保存正文的 Pagefind 中途停了（${signal ?? code}），多半是内存或磁盘不够。原来的网站没有变；腾出地方，再生成一次`,
        ),
      ),
    );
  };
  subscribe('child_process', watch);
  try {
    return { opened: createIndex({ keepIndexUrl: true }), ended };
  } finally {
    unsubscribe('child_process', watch);
  }
}

async function makeIn(opened: Opened, bodies: readonly Fragment[]): Promise<Uint8Array[]> {
  const { errors, index } = await opened;
  refuse(errors, 'start');
  if (!index) throw new Error('Pagefind failed to start');
  for (const { url, content } of bodies) {
    // Half a character stops it.
    const added = await index.addCustomRecord({ url, content: content.toWellFormed(), language: LANGUAGE });
    refuse(added.errors, `take ${url}`);
  }
  const made = await index.getFiles();
  refuse(made.errors, 'make fragments');
  const fragments = new Map(
    made.files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map(({ content }) => [readFragment(gunzipSync(content)).url, content]),
  );
  return bodies.map(({ url }) => {
    const fragment = fragments.get(url);
    if (!fragment) throw new Error(`Pagefind made no fragment of ${url}.`);
    return fragment;
  });
}

/**
 * Has Pagefind make a fragment of each body. The same body gives the same bytes, whatever others are made with it.
 * Calls in one thread must not overlap: Pagefind is one process for each.
 * @param bodies by their routes, no two alike; all of them have words (`hasFragment`)
 * @returns the fragments' bytes, in the order of the bodies
 * @throws Error when Pagefind refuses a body, or ends before its time
 */
export async function makeFragments(bodies: readonly Fragment[]): Promise<Uint8Array[]> {
  if (bodies.length === 0) return [];
  // Most builds make none.
  const pagefind = await import('pagefind');
  try {
    const { opened, ended } = start(pagefind);
    return await Promise.race([makeIn(opened, bodies), ended]);
  } catch (reason) {
    throw toError(reason);
  } finally {
    await pagefind.close();
  }
}
