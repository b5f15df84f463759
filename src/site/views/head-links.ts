import type { Portal } from '../../portal/model.ts';
import { href } from './href.ts';
import { type IconLink, iconLinks } from './icon-links.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** The style sheets, the script and the icons that a page's head asks for. */
export interface HeadLinksView {
  readonly sheets: readonly string[];
  readonly modeScript: string;
  readonly icons: readonly IconLink[];
}

const linksBySheets = memoInPortal(
  (portal, sheets: string): HeadLinksView => ({
    sheets: sheets === '' ? [] : sheets.split(' '),
    modeScript: href(portal, '/mode.js'),
    icons: iconLinks(portal),
  }),
);

/** The same object for all pages with the same sheets. @param sheets the addresses of those that the page needs beside the site's own */
export function headLinks(portal: Portal, sheets: readonly string[]): HeadLinksView {
  return linksBySheets(portal, sheets.join(' '));
}
