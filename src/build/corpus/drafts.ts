import { type PlainDate, shiftDays } from '../../schema/dates.ts';
import { daysBetween } from '../../schema/day-count.ts';
import type { TypeId } from '../../schema/types/index.ts';
import type { CorpusAgency } from './agencies.ts';
import type { Random } from './random.ts';

/** The years that documents are spread over: those of the portal's own figures. */
const FIRST_DAY = '2015-01-01';
const DAYS = 1461;
/** The share of each year: of the 41,935 documents of the portal's report 13,536 were of the last. */
const YEAR_SHARES = [0.19, 0.22, 0.27, 0.32] as const;
/** How much of what falls on a weekend is published on the Friday before. */
const WORKDAY_SHARE = 0.85;
/** One gazette issue a month. */
const ISSUES = 48;
const DAYS_AN_ISSUE = DAYS / ISSUES;
const LEADERS_AN_AGENCY = 3;

/** A document of which is known what it is, who publishes it and when. */
export interface Draft {
  readonly type: TypeId;
  readonly isNotice: boolean;
  readonly nth: number;
  readonly agency: CorpusAgency;
  readonly day: number;
}

/** @param days so many after the first day; the last one for more */
export function dayAfterStart(days: number): PlainDate {
  return shiftDays(FIRST_DAY, Math.min(days, DAYS - 1));
}

export function daysAfterStart(day: PlainDate): number {
  return daysBetween(FIRST_DAY, day);
}

/** A day of publication, counted from the first: more in later years, few on weekends. */
function randomDay(random: Random): number {
  let left = random.next();
  const year = YEAR_SHARES.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  const day = Math.min(DAYS - 1, Math.floor((year < 0 ? 3 : year) * 365.25) + random.between(0, 364));
  // The first day is a Thursday.
  const weekday = (day + 4) % 7;
  const past = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return past > 0 && day >= past && random.chance(WORKDAY_SHARE) ? day - past : day;
}

/**
 * How many documents of each type there are; official policies and plain notices are told apart. What the portal's
 * report for 2018 counts is taken four times: 280 proposals, 88 questions of the public, 45 meetings, and 800
 * interpretations among 13,536 documents.
 */
function shareOut(documents: number, agencies: number, pageColumns: number): [TypeId | 'notice', number][] {
  const rest = documents - agencies;
  const few = (share: number, most: number) => Math.min(most, Math.floor(rest * share));
  const counts: [TypeId | 'notice', number][] = [
    ['catalog', agencies],
    ['page', few(0.05, pageColumns)],
    ['guide', few(0.05, agencies)],
    ['annual-report', few(0.01, agencies * 4)],
    ['gazette', few(0.005, ISSUES)],
    ['leader', few(0.02, agencies * LEADERS_AN_AGENCY)],
    ['topic', few(0.005, 12)],
    ['power-list', few(0.02, agencies)],
    ['service-list', few(0.02, agencies)],
    ['consultation', few(0.005, 200)],
    ['proposal', few(0.03, 1120)],
    ['response', few(0.01, 352)],
    ['interpretation', Math.floor(rest * 0.06)],
    ['meeting', few(0.03, 180)],
    ['policy', Math.ceil(rest * 0.3)],
  ];
  const planned = counts.reduce((sum, [, count]) => sum + count, 0);
  return [...counts, ['notice', documents - planned]];
}

/** What each agency has once, or a few of. */
const EACH_AGENCYS: ReadonlySet<TypeId> = new Set([
  'catalog',
  'guide',
  'annual-report',
  'leader',
  'power-list',
  'service-list',
]);
/** What the government itself has. */
const CENTRAL: ReadonlySet<TypeId> = new Set(['gazette', 'page', 'topic']);

/** A few agencies write most; what each agency has once goes round. */
function agencyFor(
  type: TypeId,
  nth: number,
  agencies: readonly CorpusAgency[],
  random: Random,
): CorpusAgency {
  const index = EACH_AGENCYS.has(type)
    ? nth % agencies.length
    : CENTRAL.has(type)
      ? 0
      : Math.floor(random.next() ** 1.6 * agencies.length);
  return agencies[index] ?? random.pick(agencies);
}

/** Drafts a corpus: how many documents there are of each type, whose they are and when they come, in that order. */
export function draftAll(
  documents: number,
  agencies: readonly CorpusAgency[],
  pages: number,
  random: Random,
): Draft[] {
  const drafts = shareOut(documents, agencies.length, pages).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, nth): Draft => {
      const type = kind === 'notice' ? 'policy' : kind;
      const day = type === 'gazette' ? Math.floor((nth + 0.9) * DAYS_AN_ISSUE) : randomDay(random);
      return { type, isNotice: kind === 'notice', nth, agency: agencyFor(type, nth, agencies, random), day };
    }),
  );
  return drafts.sort((a, b) => a.day - b.day);
}
