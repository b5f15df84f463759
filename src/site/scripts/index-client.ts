import type { LoadBody } from '../../search/bodies.ts';
import { DamagedIndex } from '../../search/bytes.ts';
import { DIRECTORY_NAME } from '../../search/directory.ts';
import type { LoadFile } from '../../search/question.ts';
import { unpack } from './unpack.ts';

async function loadUnpacked(url: URL, cache: RequestCache): Promise<Uint8Array> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}

/** Loads the index below an address that ends with a slash: `https://…/search/`. */
export function loadIndexFrom(root: string): LoadFile {
  return (name, isStale) => {
    const cache = isStale ? 'reload' : name === DIRECTORY_NAME ? 'no-cache' : 'default';
    return loadUnpacked(new URL(`index/${name}.gz`, root), cache);
  };
}

/** Loads bodies below an address that ends with a slash. */
export function loadBodiesFrom(root: string): LoadBody {
  return (name) => loadUnpacked(new URL(`bodies/${name}`, root), 'default');
}

/** Asks something that was opened on the index, which may be published anew while a page is open. */
export class IndexClient<Opened> {
  readonly #open: () => Opened;
  #opened: Opened;

  constructor(open: () => Opened) {
    this.#open = open;
    this.#opened = open();
  }

  /** Asks; where the index is of another edition than when it was opened, opens it anew and asks once more. */
  async ask<Answer>(question: (opened: Opened) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(this.#opened);
    } catch (error) {
      this.#opened = this.#open();
      if (!(error instanceof DamagedIndex)) throw error;
      return question(this.#opened);
    }
  }
}
