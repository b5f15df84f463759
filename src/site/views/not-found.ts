import type { Portal } from '../../portal/model.ts';
import { FIXED_ROUTES } from '../../portal/pages.ts';
import { directoryColumnOf } from './column-ancestry.ts';
import { columnLink, href, type LinkView } from './href.ts';
import { needLinks } from './need-page.ts';

/** Where a reader may go who has not found a page. */
export interface NotFoundView {
  readonly ways: readonly LinkView[];
  readonly needs: readonly LinkView[];
}

export function notFoundView(portal: Portal): NotFoundView {
  const directory = directoryColumnOf(portal);
  return {
    ways: [
      { title: '网站地图', href: href(portal, FIXED_ROUTES.map), isExternal: false },
      ...portal.columns.map((column) => columnLink(portal, column)),
      ...(directory?.parent ? [columnLink(portal, directory)] : []),
    ],
    needs: needLinks(portal).map(({ title, href: address }) => ({ title, href: address, isExternal: false })),
  };
}
