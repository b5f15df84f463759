import type { Agency, Portal } from '../../portal/model.ts';
import { AGENCY_KINDS } from '../../schema/agency.ts';
import { href } from './href.ts';

/** An agency in the directory. */
export interface AgencyEntry {
  readonly name: string;
  readonly href: string;
  /** How many documents it has published. */
  readonly published: number;
}

/** Agencies of one kind. */
export interface AgencyGroup {
  readonly kind: string;
  readonly agencies: readonly AgencyEntry[];
}

function entryOf(portal: Portal, agency: Agency): AgencyEntry {
  return { name: agency.shortName, href: href(portal, agency.route), published: agency.documents.length };
}

/** The agencies by their kind, in the directory's order; kinds without agencies are left out. */
export function agencyDirectory(portal: Portal): AgencyGroup[] {
  return AGENCY_KINDS.map((kind) => ({
    kind,
    agencies: portal.agencies
      .filter((agency) => agency.kind === kind)
      .map((agency) => entryOf(portal, agency)),
  })).filter((group) => group.agencies.length > 0);
}
