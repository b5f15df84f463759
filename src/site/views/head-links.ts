import { OPEN_SEARCH_ROUTE } from '../../outputs/open-search.ts';
import type { Portal } from '../../portal/model.ts';
import { href } from './href.ts';
import { type IconLink, iconLinks } from './icon-links.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** The style sheets, the script, the icons and the search that a page's head names. */
export interface HeadLinksView {
  readonly sheets: readonly string[];
  readonly modeScript: string;
  readonly icons: readonly IconLink[];
  /** The description of the portal's search, and what it is called. */
  readonly search: { readonly href: string; readonly title: string };
}

const linksBySheets = memoInPortal(
  (portal, sheets: string): HeadLinksView => ({
    sheets: sheets === '' ? [] : sheets.split(' '),
    modeScript: href(portal, '/mode.js'),
    icons: iconLinks(portal),
    search: { href: href(portal, OPEN_SEARCH_ROUTE), title: portal.settings.name },
  }),
);

/** The same object for all pages with the same sheets. @param sheets the addresses of those that the page needs beside the site's own */
export function headLinks(portal: Portal, sheets: readonly string[]): HeadLinksView {
  return linksBySheets(portal, sheets.join(' '));
}
