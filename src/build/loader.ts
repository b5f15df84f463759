import { glob, type Loader } from 'astro/loaders';
import { additionPagesOf } from '../portal/additions.ts';
import { columnKindPagesOf, kindPagesOf } from '../portal/entry-pages.ts';
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
  const idOf = (route: string) => route.slice(1).replace(/\.html$/, '');
  return portal.documents.flatMap((document) => {
    const { file, type, route } = document;
    return [
      { id: idOf(route), data: { file, type } },
      ...kindPagesOf(document).map((page) => ({
        id: idOf(page.route),
        data: { file, type, kind: page.kind, number: page.number },
      })),
    ];
  });
}

function columnEntries(portal: Portal): Entry[] {
  return allColumns(portal)
    .filter(hasPages)
    .flatMap((column): Entry[] => {
      if (column.kind !== 'list') return [{ id: column.route.slice(1), data: { column: column.path } }];
      return [
        ...listPagesOf(column).map(({ route, number, year, handler }) => ({
          id: route.slice(1),
          data: {
            column: column.path,
            number,
            ...(year !== undefined && { year }),
            ...(handler !== undefined && { handler }),
          },
        })),
        ...columnKindPagesOf(column).map(({ route, number, type, kind }) => ({
          id: route.slice(1),
          data: { column: column.path, number, list: type, kind },
        })),
      ];
    });
}

function agencyEntries(portal: Portal): Entry[] {
  return portal.agencies.map(({ id }) => ({ id, data: { agency: id } }));
}

function needEntries(portal: Portal): Entry[] {
  return portal.settings.needs.map(({ id }) => ({ id, data: { need: id } }));
}

function additionEntries(portal: Portal): Entry[] {
  return additionPagesOf(portal).map(({ route, month, number }) => ({
    id: route.slice(1),
    data: { number, ...(month !== undefined && { month }) },
  }));
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
export const needLoader = (): Loader => portalLoader('lanmu-needs', needEntries);

export const additionLoader = (): Loader => portalLoader('lanmu-additions', additionEntries);

/** The loaders that `dev` runs again when the content has changed. */
export const loaderNames = [
  'lanmu-documents',
  'lanmu-columns',
  'lanmu-agencies',
  'lanmu-needs',
  'lanmu-additions',
  'lanmu-mdx',
] as const;

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
      const session = openedSession();
      const pattern = session?.portal.documents
        .filter(({ format }) => format === 'mdx')
        .map(({ file }) => escapePattern(file));
      if (!session || !pattern?.length) return;
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
