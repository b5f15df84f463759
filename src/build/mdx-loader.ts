import { glob, type Loader } from 'astro/loaders';
import { mdxSources } from './mdx-sources.ts';

/** A file's path as a pattern that matches it and no other. */
function escapePattern(file: string): string {
  return file.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}

/**
 * Astro's own loader for the MDX files that are published: it compiles these and no others. It finds them anew each
 * time it runs, so that `dev` knows of new ones, and does not watch them itself.
 */
export function mdxLoader(): Loader {
  return {
    name: 'lanmu-mdx',
    async load(context) {
      // What another run left may be of another content folder, or no longer published.
      context.store.clear();
      const sources = mdxSources();
      if (!sources || sources.files.length === 0) return;
      const files = glob({
        base: sources.contentDir,
        pattern: sources.files.map(escapePattern),
        generateId: ({ entry }) => entry,
        retainBody: false,
      });
      const { watcher: _watcher, ...unwatched } = context;
      await files.load(unwatched);
    },
  };
}
