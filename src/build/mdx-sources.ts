/** The MDX documents that Astro compiles with the pages. */
export interface MdxSources {
  /** The content folder's absolute path. */
  readonly contentDir: string;
  /** By their paths in it. */
  readonly files: readonly string[];
}

// Astro's content configuration is a module graph of its own: see session.ts.
const KEY = Symbol.for('lanmu.mdx');
const shared = globalThis as { [KEY]?: MdxSources };

export function setMdxSources(sources: MdxSources): void {
  shared[KEY] = sources;
}

/** The documents to compile; undefined in Astro's own type check. */
export function mdxSources(): MdxSources | undefined {
  return shared[KEY];
}
