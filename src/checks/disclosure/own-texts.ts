import type { Agency, Portal } from '../../portal/model.ts';
import type { FrontMatter } from '../../schema/types/index.ts';
import type { DocumentRecord } from '../../source/records.ts';

/** Levels above each kind of agency: what comes from there is another authority's text. */
const HIGHER: readonly string[] = ['中央', '省'];
const HIGHER_THAN_COUNTY: readonly string[] = [...HIGHER, '市', '州'];
const PASSED_ON = /转发|批转|转载/;

function namesOf({ name, shortName, aliases, formerNames }: Agency, portal: Portal): Set<string> {
  const former = formerNames.flatMap((each) => [each.name, each.shortName ?? each.name]);
  return new Set([
    name,
    shortName,
    ...aliases,
    ...former,
    portal.settings.government,
    portal.settings.sponsor,
  ]);
}

/**
 * Whether a document is its agency's own text, and not one of a higher authority that is passed on or reprinted: not by
 * its level, nor by its title, nor by issuers of which none is the agency or the government.
 */
export function isOwnText(
  { fields }: Pick<DocumentRecord, 'fields'>,
  agency: Agency,
  portal: Portal,
): boolean {
  if (!fields) return false;
  const { level, issuers, title } = fields as Partial<FrontMatter['policy']>;
  const higher = agency.kind === '县市' ? HIGHER_THAN_COUNTY : HIGHER;
  if (level !== undefined && higher.includes(level)) return false;
  if (title !== undefined && PASSED_ON.test(title)) return false;
  if (!issuers || issuers.length === 0) return true;
  const own = namesOf(agency, portal);
  return issuers.some((issuer) => own.has(issuer));
}
