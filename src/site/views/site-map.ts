import type { Column, Portal } from '../../portal/model.ts';
import { additionsRoute, needRoute } from '../../portal/routes.ts';
import { type AgencyGroup, agencyDirectory } from './agency-directory.ts';
import { columnLink, href, type LinkView } from './href.ts';
import { type AccountView, accountViews } from './social-media.ts';

/** A column of the site map with those below it. */
export interface SiteMapNode extends LinkView {
  readonly children: readonly SiteMapNode[];
}

/** The site map: every column of the portal, every agency, and what else there is. */
export interface SiteMapView {
  readonly columns: readonly SiteMapNode[];
  readonly agencies: readonly AgencyGroup[];
  /** The portal's own pages that stand in no column. */
  readonly tools: readonly LinkView[];
  readonly needs: readonly LinkView[];
  /** The portal's accounts elsewhere. */
  readonly accounts: readonly AccountView[];
}

function nodeOf(portal: Portal, column: Column): SiteMapNode {
  return { ...columnLink(portal, column), children: column.children.map((child) => nodeOf(portal, child)) };
}

export function siteMapView(portal: Portal): SiteMapView {
  return {
    columns: portal.columns.map((column) => nodeOf(portal, column)),
    agencies: agencyDirectory(portal),
    tools: [{ title: '最近发布', href: href(portal, additionsRoute(undefined, 1)), isExternal: false }],
    needs: portal.settings.needs.map(({ id, title }) => ({
      title,
      href: href(portal, needRoute(id)),
      isExternal: false,
    })),
    accounts: accountViews(portal, portal.socialMedia),
  };
}
