import type { Column, Portal, PortalDocumentOf } from '../../portal/model.ts';
import { isAnswered, type Proposal, proposalYear } from '../../portal/proposals.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../../schema/proposal-vocabulary.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { groupAddress } from './proposal-groups.ts';

/** A year's cases of some kinds: those published here, and what the annual report says. */
export interface ProposalRateRow {
  readonly year: string;
  readonly kinds: readonly { readonly name: ProposalKind; readonly href: string | undefined }[];
  readonly cases: number;
  readonly answered: number;
  /** `100%`; undefined where there are no cases. */
  readonly rate: string | undefined;
  readonly reported:
    | { readonly cases: number; readonly rate: string | undefined; readonly note: string | undefined }
    | undefined;
}

export interface ProposalRateView {
  readonly rows: readonly ProposalRateRow[];
  readonly hasReports: boolean;
  /** The annual reports that the reported figures come from. */
  readonly sources: readonly DocumentLinkView[];
  /** How many of the cases here are samples. */
  readonly samples: number;
}

/** A share in per cent, cut after one decimal: nothing less than all is 100%. @returns undefined of nothing */
export function rateOf(part: number, whole: number): string | undefined {
  return whole > 0 ? `${Math.floor((part * 1000) / whole) / 10}%` : undefined;
}

type Report = PortalDocumentOf<'annual-report'>;

/** The report of each year that gives figures; where several agencies do, that of the first in the directory. */
function reportsByYear(portal: Portal): Map<string, Report> {
  const reports = new Map<string, Report>();
  for (const agency of portal.agencies)
    for (const document of agency.documents) {
      if (document.type !== 'annual-report' || !document.fields.proposals?.length) continue;
      const year = String(document.fields.year);
      if (!reports.has(year)) reports.set(year, document);
    }
  return reports;
}

/** Kinds that a report counts together make one row; the others, where there are cases, a row each. */
function kindsOf(report: Report | undefined, cases: readonly Proposal[]): (readonly ProposalKind[])[] {
  const reported = (report?.fields.proposals ?? []).map(({ kinds }) => kinds);
  const covered = new Set(reported.flat());
  const rest = PROPOSAL_KINDS.filter(
    (kind) => !covered.has(kind) && cases.some(({ fields }) => fields.kind === kind),
  );
  return [...reported, ...rest.map((kind) => [kind])];
}

/** How many proposals there are and have been answered, by year and kind; undefined where nothing is known. */
export function proposalRate(portal: Portal, column: Column): ProposalRateView | undefined {
  const proposals = column.listed.filter((document) => document.type === 'proposal');
  const reports = reportsByYear(portal);
  const byYear = Map.groupBy(proposals, proposalYear);
  const years = [...new Set([...byYear.keys(), ...reports.keys()])].sort().reverse();
  const rows = years.flatMap((year) => {
    const report = reports.get(year);
    const ofYear = byYear.get(year) ?? [];
    return kindsOf(report, ofYear).map((kinds, index): ProposalRateRow => {
      const cases = ofYear.filter(({ fields }) => kinds.includes(fields.kind));
      const answered = cases.filter((each) => isAnswered(each, portal.today)).length;
      const figures = report?.fields.proposals?.[index];
      return {
        year,
        kinds: kinds.map((name) => ({ name, href: groupAddress(portal, column, year, name) })),
        cases: cases.length,
        answered,
        rate: rateOf(answered, cases.length),
        reported: figures && {
          cases: figures.cases,
          rate: figures.rate === undefined ? undefined : `${figures.rate}%`,
          note: figures.note,
        },
      };
    });
  });
  if (rows.length === 0) return undefined;
  return {
    rows,
    hasReports: reports.size > 0,
    sources: [...reports.values()]
      .toSorted((a, b) => b.fields.year - a.fields.year)
      .map((report) => documentLink(portal, report)),
    samples: proposals.filter(({ fields }) => fields.sample).length,
  };
}
