import { isSurelyBefore } from '../schema/dates.ts';
import type { Agency, PortalDocument } from './model.ts';

/** What an agency is called, in full and in short. */
export interface AgencyName {
  readonly name: string;
  readonly shortName: string;
}

/** What an agency was called on a date; where the date of a renaming does not decide, its name since. */
export function nameOn(agency: Agency, date: string): AgencyName {
  const former = agency.formerNames.find(({ until }) => until !== undefined && isSurelyBefore(date, until));
  const { name, shortName = name } = former ?? agency;
  return { name, shortName };
}

/** What an agency is called besides its name, and was: its short names, aliases and former names, each once. */
export function otherNamesOf({ name, shortName, aliases, formerNames }: Agency): string[] {
  const others = new Set([shortName, ...aliases]);
  for (const former of formerNames) {
    others.add(former.name);
    if (former.shortName !== undefined) others.add(former.shortName);
  }
  others.delete(name);
  return [...others];
}

/** The agencies that stand today where an agency stood: itself, the ends of its succession, or none. */
export function agenciesOfToday(agency: Agency): Agency[] {
  if (agency.successors.length === 0) return agency.isCurrent ? [agency] : [];
  return [...new Set(agency.successors.flatMap((next) => agenciesOfToday(next.agency)))];
}

/** Who published a document. */
export interface Publisher extends AgencyName {
  /** The agencies of today that bear another name. */
  readonly today: readonly Agency[];
}

/** Who published a document, by the name of its own date, and who that is today. */
export function publisherOf({ agency, fields }: PortalDocument): Publisher {
  const name = nameOn(agency, fields.issuedOn ?? fields.publishedOn);
  return { ...name, today: agenciesOfToday(agency).filter((each) => each.name !== name.name) };
}

/** `州工业和信息化委员会（今州工业和信息化局）` */
export function publisherInWords(document: PortalDocument): string {
  const { name, today } = publisherOf(document);
  return today.length === 0 ? name : `${name}（今${today.map((agency) => agency.name).join('、')}）`;
}

/** Every name by which a document's publisher is asked for: that of its date, the agency's own, and today's. */
export function publisherNames(document: PortalDocument): string[] {
  const { name, today } = publisherOf(document);
  return [...new Set([name, document.agency.name, ...today.map((agency) => agency.name)])];
}
