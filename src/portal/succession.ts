import type { AgencyFields, SuccessionManner } from '../schema/agency.ts';
import { isSurelyBefore, type PlainDate } from '../schema/dates.ts';
import type { Finding } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import type { AgencyRecord } from '../source/records.ts';
import type { Agency, Column, PortalDocument, Succession } from './model.ts';
import type { Mutable } from './mutable.ts';
import { compareText, sortNewestFirst } from './ordering.ts';
import { agencyLineagePath, columnPageRoute } from './routes.ts';

/** One agency that took another's place, as the new one's agency.yaml has it. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly fields: AgencyFields['succeeds'][number];
}

/** Whether one agency leads to another by some steps. */
function leadsTo(steps: readonly Step[], start: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const step of steps) if (step.from === id) open.push(step.to);
  }
  return false;
}

/**
 * The successions that all agencies state, without those that cannot be: of itself, of an agency that does not exist,
 * twice the same, or round in a circle.
 */
export function readSuccessions(records: readonly AgencyRecord[]): { steps: Step[]; findings: Finding[] } {
  const ids = records.map(({ id }) => id);
  const known = new Set(ids);
  const steps: Step[] = [];
  const findings: Finding[] = [];
  for (const { id, file, fields } of [...records].sort((a, b) => compareText(a.id, b.id))) {
    for (const [index, succession] of (fields?.succeeds ?? []).entries()) {
      const from = succession.agency;
      const at = { key: ['succeeds', index, 'agency'] };
      const report = (message: string, hint: string) =>
        findings.push({ rule: 'agency-succession', file, at, message, hint });
      if (from === id) report('机构不能承继自己', '写原机构的文件夹名；只改了名称的，改写到 formerNames。');
      else if (!known.has(from)) {
        const near = nearestWord(from, ids);
        report(
          `没有机构“${from}”`,
          near === undefined ? '写 agencies/ 下原机构的文件夹名。' : `是不是“${near}”？写原机构的文件夹名。`,
        );
      } else if (steps.some((step) => step.from === from && step.to === id))
        report(`“${from}”写了两次`, '删去其中一处。');
      else if (leadsTo(steps, id, from))
        report(`“${id}”与“${from}”互相承继，绕成了一圈`, '核对谁是原机构，删去写反的一处。');
      else steps.push({ from, to: id, fields: succession });
    }
  }
  return { steps, findings };
}

function mannerOf(step: Step, steps: readonly Step[]): SuccessionManner {
  if (step.fields.manner) return step.fields.manner;
  if (steps.some((other) => other !== step && other.from === step.from)) return '职责划入';
  return steps.some((other) => other !== step && other.to === step.to) ? '并入' : '改为';
}

function hasCome(date: string | undefined, today: PlainDate): boolean {
  return date === undefined || !isSurelyBefore(today, date);
}

/** Ties agencies to those they succeeded and to those that succeeded them, as far as it has come to pass by a day. */
export function tieSuccessions(
  agencies: readonly Mutable<Agency>[],
  steps: readonly Step[],
  today: PlainDate,
): void {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  for (const step of steps) {
    const [from, to] = [byId.get(step.from), byId.get(step.to)];
    if (!from || !to || !hasCome(step.fields.on, today)) continue;
    const { on, basis } = step.fields;
    const how = { manner: mannerOf(step, steps), on, basis };
    from.successors.push({ ...how, agency: to as Agency } satisfies Succession);
    to.predecessors.push({ ...how, agency: from as Agency } satisfies Succession);
  }
  for (const agency of agencies) {
    const isAbolished =
      agency.abolished || (agency.abolishedOn !== undefined && hasCome(agency.abolishedOn, today));
    agency.isCurrent = !isAbolished && agency.successors.length === 0;
  }
}

/** An agency's predecessors, theirs, and so on, each once. */
export function ancestorsOf(agency: Agency): Agency[] {
  const found = new Set<Agency>();
  const visit = (each: Agency) => {
    for (const { agency: before } of each.predecessors) {
      if (!found.has(before)) visit(before);
      found.add(before);
    }
  };
  visit(agency);
  return [...found];
}

/**
 * The list of what an agency and those before it have published, as a column outside its tree; undefined where none
 * before it has published anything.
 */
export function buildLineage(agency: Agency): Mutable<Column> | undefined {
  const inherited = ancestorsOf(agency).flatMap((before) => before.documents);
  if (inherited.length === 0) return undefined;
  const path = agencyLineagePath(agency.id);
  const documents: PortalDocument[] = sortNewestFirst([...agency.documents, ...inherited]);
  return {
    id: 'lineage',
    path,
    title: '含前身机构发布的信息',
    kind: 'list',
    route: columnPageRoute(path, 1),
    group: undefined,
    description: `${agency.name}及其前身机构发布的信息，按发布日期从新到旧排列。`,
    keywords: [],
    url: undefined,
    listing: 'titles',
    since: undefined,
    freshness: undefined,
    listed: [],
    reported: [],
    parent: undefined,
    children: [],
    documents,
    agency,
    item: undefined,
  };
}
