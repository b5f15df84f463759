import { memoPer } from './memo.ts';
import type { Portal, PortalDocument, PortalDocumentOf } from './model.ts';
import { compareText } from './ordering.ts';

export type Leader = PortalDocumentOf<'leader'>;

/** What stands between names in one line: `马某、张某`. */
const BETWEEN_NAMES = /[、，,；;/]/u;

function isLeader(document: PortalDocument): document is Leader {
  return document.type === 'leader';
}

/** A name without the spaces that set a short one apart, and with one form of the dot in names of several parts. */
function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[•‧・.]/gu, '·');
}

/** The persons (or posts) that a line names, as written. */
export function personsIn(field: string): string[] {
  return field
    .split(BETWEEN_NAMES)
    .map((person) => person.trim())
    .filter((person) => person !== '');
}

/** Whether a day lies in a leader's time in office; where only a month is known, any of its days may be meant. */
function isInOfficeOn({ fields: { since, until } }: Leader, day: string): boolean {
  const isNotBefore = (a: string, b: string) => {
    const known = Math.min(a.length, b.length);
    return a.slice(0, known) >= b.slice(0, known);
  };
  return (since === undefined || isNotBefore(day, since)) && (until === undefined || isNotBefore(until, day));
}

/** Whether a leader has left office by the portal's day; who leaves in a month has left once it is over. */
export function hasLeftOffice(portal: Pick<Portal, 'today'>, { fields: { until } }: Leader): boolean {
  return until !== undefined && portal.today.slice(0, until.length) > until;
}

/** By rank: the editor's order, then the name, then the file. */
export function compareRank(a: Leader, b: Leader): number {
  return (
    a.fields.order - b.fields.order ||
    compareText(a.fields.name, b.fields.name) ||
    compareText(a.file, b.file)
  );
}

/** The published leaders under every form of their name: alone, and with their post before or after it. */
const leadersByName = memoPer((portal: Portal): ReadonlyMap<string, readonly Leader[]> => {
  const byName = new Map<string, Leader[]>();
  for (const leader of portal.documents.filter(isLeader)) {
    const name = normaliseName(leader.fields.name);
    const posts = personsIn(leader.fields.post ?? '').map(normaliseName);
    for (const form of new Set([name, ...posts.flatMap((post) => [post + name, name + post])])) {
      const known = byName.get(form);
      if (known) known.push(leader);
      else byName.set(form, [leader]);
    }
  }
  return byName;
});

/**
 * The leader that a document means by a name. Where several bear it, the one who was in office on the document's day,
 * then the one of the document's own agency; who still cannot be told apart is nobody, since a wrong name is worse
 * than none.
 */
export function leaderNamed(portal: Portal, person: string, by: PortalDocument): Leader | undefined {
  const all = leadersByName(portal).get(normaliseName(person)) ?? [];
  if (all.length < 2) return all[0];
  const day = by.fields.issuedOn ?? by.fields.publishedOn;
  const inOffice = all.filter((leader) => isInOfficeOn(leader, day.slice(0, 10)));
  if (inOffice.length < 2) return inOffice[0];
  const ofAgency = inOffice.filter(({ agency }) => agency.id === by.agency.id);
  return ofAgency.length === 1 ? ofAgency[0] : undefined;
}

/** What a leader has done in public. */
interface PublicActs {
  readonly chaired: PortalDocument[];
  readonly interpreted: PortalDocument[];
}

const actsByLeader = memoPer((portal: Portal): ReadonlyMap<Leader, PublicActs> => {
  const acts = new Map<Leader, PublicActs>();
  for (const document of portal.documents) {
    const [kind, field] =
      document.type === 'meeting'
        ? (['chaired', document.fields.chair] as const)
        : document.type === 'interpretation'
          ? (['interpreted', document.fields.interpreter] as const)
          : [];
    if (kind === undefined || field === undefined) continue;
    const leaders = personsIn(field).flatMap((person) => leaderNamed(portal, person, document) ?? []);
    for (const leader of new Set(leaders)) {
      const known = acts.get(leader) ?? { chaired: [], interpreted: [] };
      known[kind].push(document);
      acts.set(leader, known);
    }
  }
  return acts;
});

/** The published meetings that a leader chaired and the interpretations by them, newest first. */
export function publicActsOf(
  portal: Portal,
  leader: Leader,
): { readonly chaired: readonly PortalDocument[]; readonly interpreted: readonly PortalDocument[] } {
  return actsByLeader(portal).get(leader) ?? { chaired: [], interpreted: [] };
}

/** The leaders of an agency or of a column who are in office, and those who have left, each by rank. */
export function leadersAmong(
  portal: Pick<Portal, 'today'>,
  documents: readonly PortalDocument[],
): { readonly inOffice: readonly Leader[]; readonly former: readonly Leader[] } {
  const all = documents.filter(isLeader).sort(compareRank);
  return {
    inOffice: all.filter((leader) => !hasLeftOffice(portal, leader)),
    former: all.filter((leader) => hasLeftOffice(portal, leader)),
  };
}
