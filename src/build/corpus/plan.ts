import { buildColumns, flattenColumns, levelsByColumn } from '../../portal/columns.ts';
import type { Mutable } from '../../portal/mutable.ts';
import type { ColumnsFile } from '../../schema/columns.ts';
import { type TypeId, typeOfId } from '../../schema/types/index.ts';
import type { Level } from '../../schema/vocabulary.ts';
import { CORPUS_AGENCIES, type CorpusAgency } from './agencies.ts';
import { type Draft, dayAfterStart, daysAfterStart, draftAll } from './drafts.ts';
import { createRandom, type Random } from './random.ts';
import { CATALOG_ITEMS } from './words.ts';

/** A document that is to be generated: all that others must know of it. */
export interface PlannedDocument {
  readonly ordinal: number;
  readonly type: TypeId;
  readonly agency: CorpusAgency;
  /** Relative to the content folder. */
  readonly file: string;
  readonly publishedOn: string;
  /** The column to name; undefined where the folder's column takes it. */
  readonly column:
    | { readonly path: string; readonly title: string; readonly levels: readonly Level[] | undefined }
    | undefined;
  /** A further column that lists it. */
  readonly also: string | undefined;
  /** The item of its agency's catalog. */
  readonly item: string | undefined;
  /**
   * Of an official policy its number in the agency's year, of a meeting that in its series, of what an agency has
   * several of which one it is, from 0. Plain notices have none.
   */
  readonly serial: number | undefined;
  /** The policies it interprets, carries or gathers, or that came of it. */
  readonly refersTo: readonly PlannedDocument[];
  /** The earlier policy that a policy changes. */
  readonly changes: { readonly kind: 'amends' | 'repeals'; readonly target: PlannedDocument } | undefined;
  /** What a later policy made of a policy. */
  readonly validity: '有效' | '已修改' | '废止';
  /** Whether an interpretation explains it. */
  readonly isInterpreted: boolean;
}

/** How many documents of MDX there are at most. */
const MOST_RICH = 48;
/** How many further columns, items and changes of older policies there are. */
const ALSO_SHARE = 0.08;
const ITEM_SHARE = 0.6;
const CHANGE_SHARE = 0.05;

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
    /** Columns of the key areas, which documents of other columns are listed in too. */
    areas: all.filter(({ parent }) => parent?.kind === 'areas'),
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
  const levels = levelsByColumn(columnsFile);
  const columnsOf = new Map<string, ReturnType<typeof finder.listsFor>>();
  const drafts = draftAll(documents, agencies, finder.pages.length, random);

  let ordinals = 0;
  let rich = 0;
  const serials = new Map<string, number>();
  const nextSerial = (counter: string) => {
    const serial = (serials.get(counter) ?? 0) + 1;
    serials.set(counter, serial);
    return serial;
  };
  const policies: Mutable<PlannedDocument>[] = [];
  const policiesOf = new Map<CorpusAgency, Mutable<PlannedDocument>[]>();

  /** A column for a document: notices stand in the first ones more often, which hold what is new. */
  const columnFor = ({ type, isNotice, nth }: Draft) => {
    if (type === 'page') return finder.pages[nth];
    const group = isNotice ? 'notice' : type;
    const found = columnsOf.get(group) ?? (isNotice ? finder.forNotices : finder.listsFor(type));
    columnsOf.set(group, found);
    if ((!isNotice && finder.isCollected(type)) || found.length === 0) return undefined;
    return isNotice ? found[Math.floor(random.next() ** 2 * found.length)] : random.pick(found);
  };
  const serialOf = (draft: Draft, column: { path: string } | undefined, year: string) => {
    if (draft.isNotice) return undefined;
    if (draft.type === 'policy') return nextSerial(`${draft.agency.id}/${year}`);
    if (draft.type === 'meeting') return nextSerial(`meeting/${column?.path}`);
    return draft.type === 'leader' ? Math.floor(draft.nth / agencies.length) : undefined;
  };
  /** An earlier policy of the agency that no other has changed. */
  const changeBy = ({ agency }: Draft): PlannedDocument['changes'] => {
    const own = policiesOf.get(agency) ?? [];
    if (own.length === 0 || !random.chance(CHANGE_SHARE)) return undefined;
    const target = random.pick(own);
    if (target.validity !== '有效') return undefined;
    const kind = random.chance(0.5) ? 'amends' : 'repeals';
    target.validity = kind === 'amends' ? '已修改' : '废止';
    return { kind, target };
  };

  const make = (draft: Draft, refersTo: PlannedDocument[]): PlannedDocument => {
    const { type, isNotice, agency, day } = draft;
    const publishedOn = dayAfterStart(day);
    const year = publishedOn.slice(0, 4);
    const ordinal = ordinals++;
    const column = columnFor(draft);
    const isOfficial = type === 'policy' && !isNotice;
    const isRich = type === 'interpretation' && rich < MOST_RICH && random.chance(0.05);
    if (isRich) rich += 1;
    const area =
      isNotice && finder.areas.length > 0 && random.chance(ALSO_SHARE)
        ? random.pick(finder.areas)
        : undefined;
    const name = `${publishedOn}-${type}-${String(ordinal).padStart(5, '0')}`;
    const planned: Mutable<PlannedDocument> = {
      ordinal,
      type,
      agency,
      file: `agencies/${agency.id}/${typeOfId(type).collection}/${year}/${name}.${isRich ? 'mdx' : 'md'}`,
      publishedOn,
      column: column && { path: column.path, title: column.title, levels: levels.get(column.path) },
      also: area && area.path !== column?.path ? area.path : undefined,
      item: isNotice && random.chance(ITEM_SHARE) ? random.pick(CATALOG_ITEMS)[0] : undefined,
      serial: serialOf(draft, column, year),
      refersTo,
      changes: isOfficial ? changeBy(draft) : undefined,
      validity: '有效',
      isInterpreted: false,
    };
    if (isOfficial) {
      policies.push(planned);
      const own = policiesOf.get(agency);
      if (own) own.push(planned);
      else policiesOf.set(agency, [planned]);
    }
    return planned;
  };
  const plan = drafts.filter(({ type }) => !REFERRING.has(type)).map((draft) => make(draft, []));
  for (const draft of drafts.filter(({ type }) => REFERRING.has(type)))
    plan.push(make(...refer(draft, policies, random)));
  const interpreted = new Set(
    plan.flatMap(({ type, refersTo }) => (type === 'interpretation' ? refersTo : [])),
  );
  for (const policy of policies) policy.isInterpreted = interpreted.has(policy);
  return plan.sort((a, b) =>
    a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.ordinal - b.ordinal,
  );
}

/** Types whose documents name policies, and so are planned after them. */
const REFERRING: ReadonlySet<TypeId> = new Set(['interpretation', 'gazette', 'topic', 'consultation']);

/**
 * Ties an interpretation to a policy of a few days before, a gazette issue and a topic to policies around their own
 * day, and a consultation to a policy that came of it.
 */
function refer(
  draft: Draft,
  policies: readonly PlannedDocument[],
  random: Random,
): [Draft, PlannedDocument[]] {
  if (policies.length === 0) return [draft, []];
  if (draft.type === 'interpretation') {
    const policy = random.pick(policies);
    const day = daysAfterStart(policy.publishedOn) + random.between(1, 30);
    return [{ ...draft, day }, [policy]];
  }
  if (draft.type === 'consultation') {
    const later = firstAfter(policies, draft.day + 90);
    return [draft, random.chance(0.7) ? policies.slice(later, later + 1) : []];
  }
  const end = Math.max(1, firstAfter(policies, draft.day));
  return [draft, policies.slice(Math.max(0, end - 12), end)];
}

/** The place of the first policy after a day; policies come in the order of their days. */
function firstAfter(policies: readonly PlannedDocument[], day: number): number {
  const until = dayAfterStart(day);
  const found = policies.findIndex(({ publishedOn }) => publishedOn > until);
  return found < 0 ? policies.length : found;
}
