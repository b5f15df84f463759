import { glob, type Loader } from 'astro/loaders';
import { listPagesOf } from '../portal/listings.ts';
import type { Portal } from '../portal/model.ts';
import { allColumns, hasPages } from '../portal/portal-routes.ts';
import { openedSession } from './session.ts';

/** An entry of a content collection: only what the page needs to find the rest in the portal. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

function documentEntries(portal: Portal): Entry[] {
  return portal.documents.map(({ file, type, route }) => ({
    id: route.slice(1).replace(/\.html$/, ''),
    data: { file, type },
  }));
}

function columnEntries(portal: Portal): Entry[] {
  return allColumns(portal)
    .filter(hasPages)
    .flatMap((column): Entry[] => {
      if (column.kind !== 'list') return [{ id: column.route.slice(1), data: { column: column.path } }];
      return listPagesOf(column).map(({ route, number, year }) => ({
        id: route.slice(1),
        data: { column: column.path, number, ...(year !== undefined && { year }) },
      }));
    });
}

function agencyEntries(portal: Portal): Entry[] {
  return portal.agencies.map(({ id }) => ({ id, data: { agency: id } }));
}

/** Fills a content collection from the portal; bodies stay out of Astro's store. */
function portalLoader(name: (typeof loaderNames)[number], entriesOf: (portal: Portal) => Entry[]): Loader {
  return {
    name,
    async load({ store, parseData }) {
      store.clear();
      const session = openedSession();
      for (const { id, data } of session ? entriesOf(session.portal) : [])
        store.set({ id, data: await parseData({ id, data }) });
    },
  };
}

export const documentLoader = (): Loader => portalLoader('lanmu-documents', documentEntries);
export const columnPageLoader = (): Loader => portalLoader('lanmu-columns', columnEntries);
export const agencyLoader = (): Loader => portalLoader('lanmu-agencies', agencyEntries);

/** The loaders that `dev` runs again when the content has changed. */
export const loaderNames = ['lanmu-documents', 'lanmu-columns', 'lanmu-agencies', 'lanmu-mdx'] as const;

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
      const session = openedSession();
      const pattern = session?.portal.documents
        .filter(({ format }) => format === 'mdx')
        .map(({ file }) => escapePattern(file));
      if (!session || !pattern?.length) return context.store.clear();
      const files = glob({
        base: session.contentDir,
        pattern,
        generateId: ({ entry }) => entry,
        retainBody: false,
      });
      const { watcher: _watcher, ...unwatched } = context;
      await files.load(unwatched);
    },
  };
}
