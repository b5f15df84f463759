import { DamagedIndex } from '../../search/bytes.ts';
import { DIRECTORY_NAME } from '../../search/directory.ts';
import { openSearch, type Search } from '../../search/run-search.ts';
import { unpack } from '../../search/unpack.ts';

async function loadBytes(url: URL, cache: RequestCache): Promise<Uint8Array> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param root of the search's files, with a slash at its end */
function openAt(root: string): Search {
  return openSearch(
    async (name, isStale) => {
      const isAlwaysAsked = name === DIRECTORY_NAME;
      const cache = isStale ? 'reload' : isAlwaysAsked ? 'no-cache' : 'default';
      return unpack(await loadBytes(new URL(`index/${name}.gz`, root), cache));
    },
    (name) => loadBytes(new URL(`bodies/${name}`, root), 'default'),
  );
}

/** A search over the portal's index, which may be published anew while a page is open. */
export class SearchClient {
  readonly #root: string;
  #search: Search;

  /** @param root of the search's files: `https://…/search/` */
  constructor(root: string) {
    this.#root = root;
    this.#search = openAt(root);
  }

  /** Asks; where the index is of another edition than when it was opened, opens it anew and asks once more. */
  async ask<Answer>(question: (search: Search) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(this.#search);
    } catch (error) {
      this.#search = openAt(this.#root);
      if (!(error instanceof DamagedIndex)) throw error;
      return question(this.#search);
    }
  }
}
