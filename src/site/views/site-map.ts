import type { Column, Portal } from '../../portal/model.ts';
import { type AgencyGroup, agencyDirectory } from './agency-directory.ts';
import { columnLink, type LinkView } from './href.ts';

/** A column of the site map with those below it. */
export interface SiteMapNode extends LinkView {
  readonly children: readonly SiteMapNode[];
}

/** The site map: every column of the portal, and every agency. */
export interface SiteMapView {
  readonly columns: readonly SiteMapNode[];
  readonly agencies: readonly AgencyGroup[];
}

function nodeOf(portal: Portal, column: Column): SiteMapNode {
  return { ...columnLink(portal, column), children: column.children.map((child) => nodeOf(portal, child)) };
}

export function siteMapView(portal: Portal): SiteMapView {
  return {
    columns: portal.columns.map((column) => nodeOf(portal, column)),
    agencies: agencyDirectory(portal),
  };
}
