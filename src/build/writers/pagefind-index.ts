import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type SearchRecord, toIndexEntry } from '../../search/search-record.ts';

/** What the search page loads. Pagefind also writes user interfaces of its own, a highlighter and a worker. */
const IS_USED =
  /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_meta|wasm\..+\.pagefind|fragment|index|filter)$/;

/** Pagefind's error where it reports one instead of throwing. */
function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed to ${doing}: ${errors.join('; ')}`);
}

/** Pagefind rejects with bare strings in places. */
function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(`Pagefind failed: ${String(reason)}`);
}

async function dropUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!IS_USED.test(name)) await rm(join(folder, name), { recursive: true });
  }
}

/**
 * Writes the search index of the records into `<outDir>/pagefind`, in place of any that is there. The same records in
 * the same order give the same bytes. Calls must not overlap: Pagefind is one process for the whole program.
 * @returns how many documents it holds
 * @throws Error when Pagefind refuses a record or cannot write
 */
export async function writeSearchIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  outDir: string,
): Promise<{ documents: number }> {
  const folder = join(outDir, 'pagefind');
  try {
    const { errors, index } = await createIndex({ keepIndexUrl: true });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind failed to start');
    let documents = 0;
    for await (const record of records) {
      const { route, content, meta, filters, sort } = toIndexEntry(record);
      const added = await index.addCustomRecord({
        url: route,
        content,
        language: 'zh-cn',
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
        sort: { ...sort },
      });
      refuse(added.errors, `index ${route}`);
      documents++;
    }
    await rm(folder, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: folder });
    refuse(written.errors, `write ${folder}`);
    await dropUnused(folder);
    return { documents };
  } catch (reason) {
    throw toError(reason);
  } finally {
    await close();
  }
}
