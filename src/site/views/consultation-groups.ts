import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type ConsultationStateView, consultationState } from './consultation-state.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

/** A row of a list of consultations; other documents of the column have no state. */
export interface ConsultationRow extends DocumentLinkView {
  readonly state: ConsultationStateView | undefined;
  /** Who asks. */
  readonly agency: string;
}

export interface ConsultationGroup {
  readonly heading: string;
  readonly rows: readonly ConsultationRow[];
}

const HEADINGS = { open: '正在征集', upcoming: '即将开始', closed: '已经结束', other: '其他内容' } as const;

function rowOf(portal: Portal, document: PortalDocument): ConsultationRow {
  const state = document.type === 'consultation' ? consultationState(portal, document) : undefined;
  const link = documentLink(portal, document);
  // The state stands in words below the title.
  const marks = state ? link.marks.filter((mark) => mark !== state.label) : link.marks;
  return { ...link, marks, state, agency: document.agency.shortName };
}

/** Groups a page of a list by state; the order in which they come stays. */
export function consultationGroups(
  portal: Portal,
  documents: readonly PortalDocument[],
): ConsultationGroup[] {
  const rows = documents.map((document) => rowOf(portal, document));
  const groups = Map.groupBy(rows, ({ state }) => HEADINGS[state?.phase ?? 'other']);
  return [...groups].map(([heading, members]) => ({ heading, rows: members }));
}
