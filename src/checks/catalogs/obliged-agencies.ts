import type { Agency, Portal } from '../../portal/model.ts';

/** Bodies that owe no guide and no catalog here: the counties publish theirs on portals of their own, and a group for consultation is no authority. */
const EXEMPT: ReadonlySet<Agency['kind']> = new Set(['县市', '议事协调机构']);

/** The agencies of today that have published official texts here, and so owe a guide and a catalog. Samples oblige to nothing. */
export function obligedAgencies({ agencies }: Portal): Agency[] {
  return agencies.filter(
    ({ isCurrent, kind, documents }) =>
      isCurrent &&
      !EXEMPT.has(kind) &&
      documents.some(({ type, fields, withheld }) => {
        const isOwn = type !== 'guide' && type !== 'catalog';
        return isOwn && fields.sample !== true && withheld.length === 0;
      }),
  );
}
