import { agenciesOfToday } from '../../portal/agency-names.ts';
import type { Agency, Portal, Succession } from '../../portal/model.ts';
import { ancestorsOf } from '../../portal/succession.ts';
import { dateInWords } from '../../schema/dates.ts';
import { href } from './href.ts';

/** A piece of a sentence; a link where it leads somewhere. */
export interface SentencePart {
  readonly text: string;
  readonly href: string | undefined;
}

/** What a reader of an agency's page should know when the agency is no more. */
export interface ReformNotice {
  readonly heading: string;
  readonly parts: readonly SentencePart[];
}

/** One agency that came before, or one former name. */
export interface HistoryLine {
  /** `前身` or `曾用名` */
  readonly label: string;
  readonly name: string;
  readonly href: string | undefined;
  /** What happened and when, and how much it published. */
  readonly remarks: string;
}

/** Where an agency comes from. */
export interface AgencyHistory {
  readonly lines: readonly HistoryLine[];
  /** The list of everything, what its predecessors published among it. */
  readonly lineage: { readonly href: string; readonly total: number } | undefined;
}

function words(text: string): SentencePart {
  return { text, href: undefined };
}

function namesOf(portal: Portal, agencies: readonly Agency[]): SentencePart[] {
  return agencies.flatMap((agency, index) => [
    ...(index > 0 ? [words('、')] : []),
    { text: agency.name, href: href(portal, agency.route) },
  ]);
}

/** What happened, up to the name of the agency it led to. */
function happening({ manner, on }: Pick<Succession, 'manner' | 'on'>): string {
  const since = on === undefined ? '' : `于${dateInWords(on)}`;
  return `已${since}${manner === '职责划入' ? '撤销，职责划入' : manner}`;
}

/** One sentence for all that happened in one way on one date. */
function successionSentence(portal: Portal, successions: readonly Succession[]): SentencePart[] {
  const [first] = successions;
  if (!first) return [];
  const next = successions.map(({ agency }) => agency);
  const date = first.on === undefined ? '（日期待核对）' : '';
  const basis = first.basis === undefined ? '' : `依据：${first.basis}。`;
  return [
    words(`本机构${happening(first)}`),
    ...namesOf(portal, next),
    words(`${date}。${basis}`),
    ...next.flatMap((agency) => laterSentence(portal, agency)),
  ];
}

/** What became of an agency that took over and is itself no more. */
function laterSentence(portal: Portal, agency: Agency): SentencePart[] {
  if (agency.isCurrent) return [];
  const today = agenciesOfToday(agency);
  if (today.length === 0) return [words(`${agency.name}后来也已撤销。`)];
  return [words(`${agency.name}今为`), ...namesOf(portal, today), words('。')];
}

function abolitionSentence({ abolishedOn }: Agency): SentencePart {
  return words(
    abolishedOn === undefined
      ? '本机构已撤销（日期待核对）。'
      : `本机构已于${dateInWords(abolishedOn)}撤销。`,
  );
}

/** What to say on the pages of an agency that is no more; undefined for those there are. */
export function reformNotice(portal: Portal, agency: Agency): ReformNotice | undefined {
  if (agency.isCurrent) return undefined;
  const groups = Map.groupBy(agency.successors, ({ manner, on, basis }) =>
    JSON.stringify([manner, on, basis]),
  );
  const sentences =
    groups.size === 0
      ? [abolitionSentence(agency)]
      : [...groups.values()].flatMap((group) => successionSentence(portal, group));
  return {
    heading: '机构已撤并',
    parts: [...sentences, words('本机构发布的信息保留在原网址，供查阅。')],
  };
}

/** How an earlier agency led to this one or to another between the two, and how much it published. */
function ancestorLine(
  portal: Portal,
  agency: Agency,
  before: Agency,
  between: ReadonlySet<Agency>,
): HistoryLine {
  const steps = before.successors
    .filter((step) => step.agency === agency || between.has(step.agency))
    .map(({ agency: next, manner, on }) => {
      const when = on === undefined ? '日期待核对，' : dateInWords(on);
      return `${when}${manner}${next === agency ? '本机构' : next.shortName}`;
    });
  return {
    label: '前身',
    name: before.name,
    href: href(portal, before.route),
    remarks: `${steps.join('，')}；发布信息 ${before.documents.length} 条`,
  };
}

/** Where an agency comes from; undefined where nothing is known of it. */
export function agencyHistory(portal: Portal, agency: Agency): AgencyHistory | undefined {
  const ancestors = ancestorsOf(agency);
  const between = new Set(ancestors);
  const lines: HistoryLine[] = [
    ...ancestors.map((before) => ancestorLine(portal, agency, before, between)),
    ...agency.formerNames.map(({ name, until }) => ({
      label: '曾用名',
      name,
      href: undefined,
      remarks: until === undefined ? '更名日期待核对' : `${dateInWords(until)}以前`,
    })),
  ];
  if (lines.length === 0) return undefined;
  const { lineage } = agency;
  return {
    lines,
    lineage: lineage && { href: href(portal, lineage.route), total: lineage.documents.length },
  };
}
