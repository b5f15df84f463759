import type { Column, Portal } from '../../portal/model.ts';
import { columnLink, href, type LinkView } from './href.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** A link of the top navigation. */
export interface TopLink extends LinkView {
  /** `page` on the column's own page, `true` on a page below it. */
  readonly current: 'page' | 'true' | undefined;
}

/** What stands at the top of every page. */
export interface SiteHeaderView {
  readonly home: string;
  readonly search: string;
  readonly name: string;
  /** The government whose portal it is, where the name does not begin with it. */
  readonly government: string | undefined;
  readonly sampleNotice: string | undefined;
  readonly links: readonly TopLink[];
}

function headerOf(portal: Portal, current: Column | undefined, mark: TopLink['current']): SiteHeaderView {
  const { name, government, sampleNotice } = portal.settings;
  return {
    home: href(portal, '/'),
    search: href(portal, '/search/'),
    name,
    government: name.startsWith(government) ? undefined : government,
    sampleNotice,
    links: portal.columns.map((column) => ({
      ...columnLink(portal, column),
      current: column === current ? mark : undefined,
    })),
  };
}

const headerOfColumn = memoInPortal((portal, column: Column | undefined) => headerOf(portal, column, 'page'));
const headerBelow = memoInPortal((portal, column: Column | undefined) => headerOf(portal, column, 'true'));

/**
 * The header of a page; the same object for all pages that share it.
 * @param current the column of the top navigation that the page belongs to
 */
export function siteHeader(portal: Portal, current: Column | undefined, isOwnPage: boolean): SiteHeaderView {
  return isOwnPage ? headerOfColumn(portal, current) : headerBelow(portal, current);
}
