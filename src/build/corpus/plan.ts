import { buildColumns, flattenColumns } from '../../portal/columns.ts';
import type { ColumnsFile } from '../../schema/columns.ts';
import { type TypeId, typeOfId } from '../../schema/types/index.ts';
import { CORPUS_AGENCIES, type CorpusAgency } from './agencies.ts';
import { createRandom, type Random } from './random.ts';

/** A document that is to be generated: all that others must know of it. */
export interface PlannedDocument {
  readonly ordinal: number;
  readonly type: TypeId;
  readonly agency: CorpusAgency;
  /** Relative to the content folder. */
  readonly file: string;
  readonly publishedOn: string;
  /** The column to name; undefined where the folder's column takes it. */
  readonly column: { readonly path: string; readonly title: string } | undefined;
  /** For policies: its number in the agency's year; the others are plain notices. */
  readonly serial: number | undefined;
  /** The policies it interprets or carries. */
  readonly refersTo: readonly PlannedDocument[];
}

/** The years that documents are spread over: those of the portal's own figures. */
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 1461;
/** One gazette issue a month. */
const ISSUES = 48;
const DAYS_AN_ISSUE = DAYS / ISSUES;
const MILLISECONDS_A_DAY = 86_400_000;

function dayAfterStart(days: number): string {
  return new Date(FIRST_DAY + Math.min(days, DAYS - 1) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** How many documents of each type there are; official policies and plain notices are told apart. */
function shareOut(documents: number, agencies: number, pageColumns: number): [TypeId | 'notice', number][] {
  const rest = documents - agencies;
  const few = (share: number, most: number) => Math.min(most, Math.floor(rest * share));
  const counts: [TypeId | 'notice', number][] = [
    ['catalog', agencies],
    ['page', few(0.05, pageColumns)],
    ['guide', few(0.05, agencies)],
    ['annual-report', few(0.01, agencies * 4)],
    ['gazette', few(0.005, ISSUES)],
    ['consultation', few(0.005, 200)],
    ['proposal', few(0.03, 1120)],
    ['response', few(0.01, 352)],
    ['interpretation', Math.floor(rest * 0.08)],
    ['meeting', Math.floor(rest * 0.05)],
    ['policy', Math.ceil(rest * 0.3)],
  ];
  const planned = counts.reduce((sum, [, count]) => sum + count, 0);
  return [...counts, ['notice', documents - planned]];
}

/** Finds the columns in which documents of a type can stand. */
function columnFinder(file: ColumnsFile) {
  const { columns, collectors, acceptedTypes } = buildColumns(file);
  const all = flattenColumns(columns);
  const inColumns = (kind: string, accepts: (accepted: readonly string[] | undefined) => boolean) =>
    all.filter((column) => column.kind === kind && accepts(acceptedTypes.get(column.path)));
  return {
    pages: inColumns('page', (accepted) => accepted?.includes('page') ?? true),
    /** Columns for a type whose folder no column collects, the ones made for it first. */
    listsFor(type: TypeId) {
      const made = inColumns('list', (accepted) => accepted?.includes(type) ?? false);
      return made.length > 0 ? made : inColumns('list', (accepted) => accepted === undefined);
    },
    /** Columns that take anything or notices too, other than the one that collects policies. */
    forNotices: inColumns('list', (accepted) => accepted?.includes('policy') ?? true).filter(
      (column) => column !== collectors.get('policies'),
    ),
    isCollected: (type: TypeId) => collectors.has(typeOfId(type).collection),
  };
}

/**
 * Plans a corpus: which documents there are, where each stands and which refer to which. In the order of the days
 * of publication, so that numbers are given out as time goes on.
 * @param documents how many, at least 1; from 60 on there are 40 agencies
 */
export function planCorpus(documents: number, seed: number, columnsFile: ColumnsFile): PlannedDocument[] {
  const random = createRandom(seed);
  const agencies = CORPUS_AGENCIES.slice(
    0,
    Math.max(1, Math.min(CORPUS_AGENCIES.length, Math.floor(documents * 0.67))),
  );
  const finder = columnFinder(columnsFile);
  const columnsOf = new Map<string, ReturnType<typeof finder.listsFor>>();
  const drafts: { type: TypeId; isNotice: boolean; nth: number; agency: CorpusAgency; day: number }[] = [];
  for (const [kind, count] of shareOut(documents, agencies.length, finder.pages.length))
    for (let nth = 0; nth < count; nth++) {
      const type = kind === 'notice' ? 'policy' : kind;
      const day = type === 'gazette' ? Math.floor((nth + 0.9) * DAYS_AN_ISSUE) : random.between(0, DAYS - 1);
      drafts.push({
        type,
        isNotice: kind === 'notice',
        nth,
        agency: agencyFor(type, nth, agencies, random),
        day,
      });
    }
  drafts.sort((a, b) => a.day - b.day);

  let ordinals = 0;
  const serials = new Map<string, number>();
  const policies: PlannedDocument[] = [];
  const make = (
    { type, isNotice, nth, agency, day }: (typeof drafts)[number],
    refersTo: PlannedDocument[],
  ): PlannedDocument => {
    const publishedOn = dayAfterStart(day);
    const { collection } = typeOfId(type);
    const ordinal = ordinals++;
    const group = isNotice ? 'notice' : type;
    const found = columnsOf.get(group) ?? (isNotice ? finder.forNotices : finder.listsFor(type));
    columnsOf.set(group, found);
    const isPlaced = (!isNotice && finder.isCollected(type)) || (type !== 'page' && found.length === 0);
    const column = isPlaced ? undefined : type === 'page' ? finder.pages[nth] : random.pick(found);
    const year = publishedOn.slice(0, 4);
    const counter = `${agency.id}/${year}`;
    const isOfficial = type === 'policy' && !isNotice;
    if (isOfficial) serials.set(counter, (serials.get(counter) ?? 0) + 1);
    const planned: PlannedDocument = {
      ordinal,
      type,
      agency,
      file: `agencies/${agency.id}/${collection}/${year}/${publishedOn}-${type}-${String(ordinal).padStart(5, '0')}.md`,
      publishedOn,
      column: column && { path: column.path, title: column.title },
      serial: isOfficial ? serials.get(counter) : undefined,
      refersTo,
    };
    if (isOfficial) policies.push(planned);
    return planned;
  };
  const isReferring = ({ type }: { type: TypeId }) => type === 'interpretation' || type === 'gazette';
  const plan = drafts.filter((draft) => !isReferring(draft)).map((draft) => make(draft, []));
  for (const draft of drafts.filter(isReferring)) plan.push(make(...refer(draft, policies, random)));
  return plan.sort((a, b) =>
    a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.ordinal - b.ordinal,
  );
}

/** A few agencies write most; what each agency has once goes round. */
function agencyFor(
  type: TypeId,
  nth: number,
  agencies: readonly CorpusAgency[],
  random: Random,
): CorpusAgency {
  const isEachOnce = type === 'catalog' || type === 'guide' || type === 'annual-report';
  const isCentral = type === 'gazette' || type === 'page';
  const index = isEachOnce
    ? nth % agencies.length
    : isCentral
      ? 0
      : Math.floor(random.next() ** 1.6 * agencies.length);
  return agencies[index] ?? random.pick(agencies);
}

/** Ties an interpretation to a policy of a few days before, and a gazette issue to policies around its own day. */
function refer<Draft extends { type: TypeId; day: number }>(
  draft: Draft,
  policies: readonly PlannedDocument[],
  random: Random,
): [Draft, PlannedDocument[]] {
  if (policies.length === 0) return [draft, []];
  if (draft.type === 'interpretation') {
    const policy = random.pick(policies);
    const day =
      Math.round((Date.parse(policy.publishedOn) - FIRST_DAY) / MILLISECONDS_A_DAY) + random.between(1, 30);
    return [{ ...draft, day }, [policy]];
  }
  const until = dayAfterStart(draft.day);
  const later = policies.findIndex(({ publishedOn }) => publishedOn > until);
  const end = Math.max(1, later < 0 ? policies.length : later);
  return [draft, policies.slice(Math.max(0, end - 12), end)];
}
