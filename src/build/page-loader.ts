import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import { type PageKind, type PageOfKind, type PortalPage, pageMeant, portalPages } from '../portal/pages.ts';
import { currentSession } from './session.ts';

/** An entry of a collection of pages: the page as the portal's model has it. */
type PageData<Kind extends PageKind> = { page: PageOfKind<Kind> };

/**
 * Looks pages up in the session's portal when they are asked for. Nothing is copied into a store of Astro's: at 41,935
 * documents that store takes longer than the pages, and it would tie the compiled pages to the content.
 */
export function pageLoader<Kind extends PageKind>(
  ...kinds: readonly Kind[]
): LiveLoader<PageData<Kind>, { id: string }> {
  const isOurs = (page: PortalPage): page is PageOfKind<Kind> =>
    (kinds as readonly PageKind[]).includes(page.kind);
  const entryOf = (page: PageOfKind<Kind>): LiveDataEntry<PageData<Kind>> => ({
    id: page.route,
    data: { page },
  });
  return {
    name: `lanmu-${kinds.join('-')}`,
    loadEntry({ filter }) {
      const { portal } = currentSession();
      // In `dev` Astro takes the end off an address before it looks for a route.
      const page = pageMeant(portal, filter.id);
      return Promise.resolve(page && isOurs(page) ? entryOf(page) : undefined);
    },
    loadCollection() {
      return Promise.resolve({ entries: portalPages(currentSession().portal).filter(isOurs).map(entryOf) });
    },
  };
}
