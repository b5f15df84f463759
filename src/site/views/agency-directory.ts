import { currentAgencies } from '../../portal/agencies.ts';
import { agenciesOfToday } from '../../portal/agency-names.ts';
import type { Agency, Portal } from '../../portal/model.ts';
import { AGENCY_KINDS } from '../../schema/agency.ts';
import { href } from './href.ts';

/** An agency in the directory. */
export interface AgencyEntry {
  readonly name: string;
  readonly href: string;
  /** How many documents it has published. */
  readonly published: number;
  /** What became of an agency that is no more. */
  readonly fate: string | undefined;
}

/** Agencies of one kind, or those that are no more. */
export interface AgencyGroup {
  readonly kind: string;
  readonly agencies: readonly AgencyEntry[];
  readonly isFormer: boolean;
}

function fateOf(agency: Agency): string | undefined {
  if (agency.isCurrent) return undefined;
  const today = agenciesOfToday(agency).map(({ shortName }) => shortName);
  return today.length === 0 ? '已撤销' : `今${today.join('、')}`;
}

function entryOf(portal: Portal, agency: Agency): AgencyEntry {
  return {
    name: agency.shortName,
    href: href(portal, agency.route),
    published: agency.documents.length,
    fate: fateOf(agency),
  };
}

/**
 * The agencies by their kind, in the directory's order, and those that are no more at the end; groups without
 * agencies are left out.
 */
export function agencyDirectory(portal: Portal): AgencyGroup[] {
  const current = currentAgencies(portal);
  const groupOf = (kind: string, agencies: readonly Agency[], isFormer = false): AgencyGroup => ({
    kind,
    agencies: agencies.map((agency) => entryOf(portal, agency)),
    isFormer,
  });
  return [
    ...AGENCY_KINDS.map((kind) =>
      groupOf(
        kind,
        current.filter((agency) => agency.kind === kind),
      ),
    ),
    groupOf(
      '已撤并机构',
      portal.agencies.filter((agency) => !agency.isCurrent),
      true,
    ),
  ].filter((group) => group.agencies.length > 0);
}
