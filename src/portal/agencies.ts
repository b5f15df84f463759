import { AGENCY_KINDS } from '../schema/agency.ts';
import type { AgencyRecord, AttachmentRecord } from '../source/records.ts';
import type { Agency, Portal } from './model.ts';
import type { Mutable } from './mutable.ts';
import { compareText } from './ordering.ts';
import { agencyRoute } from './routes.ts';
import { agencyQrcodeFile, buildAccounts } from './social-media.ts';

/** The directory's order: by kind, then by their own order, then by id. */
export function compareAgencies(
  a: Pick<Agency, 'kind' | 'order' | 'id'>,
  b: Pick<Agency, 'kind' | 'order' | 'id'>,
): number {
  return (
    AGENCY_KINDS.indexOf(a.kind) - AGENCY_KINDS.indexOf(b.kind) ||
    a.order - b.order ||
    compareText(a.id, b.id)
  );
}

/** The agencies in the directory's order. */
export function buildAgencies(
  records: readonly AgencyRecord[],
  files: ReadonlyMap<string, AttachmentRecord>,
): Mutable<Agency>[] {
  return records
    .flatMap(({ id, fields }): Mutable<Agency>[] =>
      fields
        ? [
            {
              ...fields,
              id,
              route: agencyRoute(id),
              isCurrent: true,
              successors: [],
              predecessors: [],
              lineage: undefined,
              socialMedia: buildAccounts(fields.socialMedia, files, (name) => agencyQrcodeFile(id, name)),
              columns: [],
              documents: [],
              guide: undefined,
              catalog: undefined,
            },
          ]
        : [],
    )
    .sort(compareAgencies);
}

/** The agencies there are today: where a reader is to find one, those that are no more are left out. */
export function currentAgencies(portal: Portal): Agency[] {
  return portal.agencies.filter((agency) => agency.isCurrent);
}
