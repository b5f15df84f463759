/** A kind of page of the sample site, and one page of it. */
export interface PageKind {
  readonly kind: string;
  readonly path: string;
  /** What stands on the page once it is complete; its heading if left out. */
  readonly shows?: string;
  /** Whether its main part can only come from a script. */
  readonly needsScript?: boolean;
}

export const PAGE_KINDS: readonly PageKind[] = [
  { kind: 'home', path: '/' },
  { kind: 'column with blocks', path: '/xxgk/zcjd/' },
  { kind: 'top column with blocks', path: '/xxgk/' },
  { kind: 'list', path: '/xxgk/zdgd/' },
  { kind: 'second page of a list', path: '/xxgk/zdgd/2.html' },
  { kind: 'list of documents', path: '/xxgk/zcwj/' },
  { kind: 'list of meetings', path: '/xxgk/zfhy/cwhy/' },
  { kind: 'key areas', path: '/xxgk/zdly/' },
  { kind: 'leaders', path: '/xxgk/ldzc/' },
  { kind: 'topics', path: '/ztzl/' },
  { kind: 'empty column', path: '/xxgk/rsxx/' },
  { kind: 'single page', path: '/xxgk/ysqgk/' },
  { kind: 'agency directory', path: '/xxgk/zfjg/' },
  { kind: 'agency', path: '/agencies/gxw/' },
  { kind: "agency's column", path: '/agencies/gxw/columns/jjyx/' },
  { kind: 'guide', path: '/agencies/lxz/guides/guide.html' },
  { kind: 'catalog', path: '/agencies/gxw/catalogs/catalog.html' },
  { kind: 'policy', path: '/agencies/zfb/policies/2018/2018-06-29-open-government-priorities.html' },
  { kind: 'policy with a table', path: '/agencies/zfb/policies/2019/notice-2019-104.html' },
  {
    kind: 'interpretation',
    path: '/agencies/zfb/interpretations/2019/2019-01-18-drug-procurement-pilot.html',
  },
  {
    kind: 'interpretation with questions, steps and a comparison',
    path: '/agencies/zfb/interpretations/2019/2019-01-09-2-income-tax-deduction-questions.html',
  },
  {
    kind: 'interpretation with charts, a figure and a video',
    path: '/agencies/zfb/interpretations/2019/2019-02-21-work-report-2018-review.html',
  },
  {
    kind: 'policy with changes told',
    path: '/agencies/zfb/policies/2019/service-center-window-assessment.html',
  },
  { kind: 'meeting', path: '/agencies/zfb/meetings/2019/2019-01-04-executive-83.html' },
  { kind: 'gazette issue', path: '/agencies/zfb/gazettes/sample-issue.html' },
  { kind: 'annual report', path: '/agencies/lxz/reports/2018-annual-report.html' },
  { kind: 'leader', path: '/agencies/lxz/leaders/ma-xiangzhong.html' },
  { kind: 'topic', path: '/agencies/zfb/topics/open-government.html' },
  { kind: 'agency with leaders', path: '/agencies/lxz/' },
  { kind: 'lists by agency and kind', path: '/xxgk/qzqd/' },
  { kind: 'entries of a kind across agencies', path: '/xxgk/qzqd/powers-行政许可.html' },
  { kind: 'list of powers', path: '/agencies/ga/powers/powers.html' },
  { kind: 'list of public services', path: '/agencies/rs/services/services.html' },
  { kind: 'page document', path: '/agencies/lxz/pages/powers-2018.html' },
  { kind: 'list of consultations', path: '/xxgk/gzcy/' },
  { kind: 'list of proposals', path: '/xxgk/jyta/' },
  { kind: 'list of proposals of an agency', path: '/xxgk/jyta/agency-zwfwzx.html' },
  { kind: 'list of responses', path: '/xxgk/hygq/' },
  { kind: 'open consultation', path: '/agencies/xxzx/consultations/2019/sample-open.html' },
  { kind: 'closed consultation', path: '/agencies/xxzx/consultations/2019/sample-announced.html' },
  { kind: 'proposal', path: '/agencies/zwfwzx/proposals/2019/sample-guide-wording.html' },
  { kind: 'response', path: '/agencies/lxz/responses/2019/sample-messages.html' },
  { kind: 'search without a question', path: '/search/' },
  { kind: 'search with results', path: '/search/?q=政务公开', shows: '.search-hit', needsScript: true },
  { kind: 'search without results', path: '/search/?q=量子纠缠', shows: '.search-advice', needsScript: true },
  { kind: 'need', path: '/needs/qiye/' },
  { kind: 'site map', path: '/map/' },
  { kind: 'former agency', path: '/agencies/hbj/' },
  { kind: "former agency's column", path: '/agencies/hbj/columns/xzsp/' },
  { kind: 'agency with a predecessor', path: '/agencies/sthjj/' },
  { kind: "list with a predecessor's documents", path: '/agencies/sthjj/lineage/' },
  { kind: 'what is new', path: '/new/' },
  { kind: 'what was new in a month', path: '/new/2019-01.html' },
  { kind: 'not found', path: '/no-such-page.html' },
];

/** The kinds as `it.each` takes them: name and kind. */
export const BY_KIND = PAGE_KINDS.map((pageKind) => [pageKind.kind, pageKind] as const);

/** The kinds that differ most in their templates: what tests look at on every run that take a second a page. */
const TYPICAL: ReadonlySet<string> = new Set([
  'home',
  'column with blocks',
  'list of documents',
  'agency',
  'policy with a table',
  'interpretation with charts, a figure and a video',
  'gazette issue',
  'lists by agency and kind',
  'list of powers',
  'open consultation',
  'search with results',
  'what is new',
  'not found',
]);
export const TYPICAL_KINDS = BY_KIND.filter(([kind]) => TYPICAL.has(kind));

/** The kinds whose layouts and controls differ most: what tests look at that take several seconds a page. */
const DISTINCT: ReadonlySet<string> = new Set([
  'home',
  'list of documents',
  'policy with a table',
  'interpretation with charts, a figure and a video',
  'search with results',
]);
export const DISTINCT_KINDS = BY_KIND.filter(([kind]) => DISTINCT.has(kind));
