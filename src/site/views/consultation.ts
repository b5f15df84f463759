import { announcedOutcome, type Consultation, consultationPhase } from '../../portal/consultations.ts';
import type { Portal } from '../../portal/model.ts';
import { consultation } from '../../schema/types/consultation.ts';
import { agencyContactRows, rowsBySchema } from './contact-rows.ts';
import type { MetadataRow } from './metadata.ts';

/** How to send opinions, while they are taken or will be. */
export interface OpinionWaysView {
  readonly intro: string;
  readonly rows: readonly MetadataRow[];
}

/** What came of a consultation. */
export interface OutcomeView {
  /** What is known in numbers and dates. */
  readonly rows: readonly MetadataRow[];
  readonly paragraphs: readonly string[];
}

export interface ConsultationView {
  /** Undefined once the consultation is closed. */
  readonly ways: OpinionWaysView | undefined;
  /** Undefined until the consultation is closed. */
  readonly outcome: OutcomeView | undefined;
}

/** Few rows are easier to read one below the other. */
function widen(each: MetadataRow): MetadataRow {
  return { ...each, isLong: true };
}

const TAKES_NONE = '本网站是静态网页，不能在线接收意见。';

function waysOf(portal: Portal, document: Consultation): OpinionWaysView {
  const { channels, opensOn } = document.fields;
  const isOpen = consultationPhase(document.fields, portal.today) === 'open';
  const when = isOpen ? '' : `${opensOn}起接收意见。`;
  if (channels) {
    const rows = rowsBySchema(consultation.fields.channels, channels).map(widen);
    return { intro: `${TAKES_NONE}${when}请用下列方式提出：`, rows };
  }
  const rows = agencyContactRows(document.agency).map(widen);
  const intro =
    rows.length > 0 ? `请向${document.agency.name}提出：` : `请向${document.agency.name}询问提意见的方式。`;
  return { intro: `${TAKES_NONE}${when}${intro}`, rows };
}

function row(label: string, text: string | undefined, isTime = false): MetadataRow[] {
  return text === undefined ? [] : [{ label, values: [{ text, isTime }], isLong: true }];
}

function counted(count: number | undefined): string | undefined {
  return count === undefined ? undefined : `${count}条`;
}

function outcomeOf(portal: Portal, document: Consultation): OutcomeView {
  const outcome = announcedOutcome(portal, document);
  if (!outcome)
    return { rows: [], paragraphs: ['征集已经结束，不再接收意见。意见的汇总和采纳情况还没有公布。'] };
  const { announcedOn, summary, received, adopted } = outcome;
  return {
    rows: [
      ...row('公布日期', announcedOn, true),
      ...row('收到意见', counted(received)),
      ...row('采纳意见', counted(adopted)),
    ],
    paragraphs: (summary ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
  };
}

/** What a consultation's page shows beside its text. An outcome is told only once no more opinions are taken. */
export function consultationView(portal: Portal, document: Consultation): ConsultationView {
  const isClosed = consultationPhase(document.fields, portal.today) === 'closed';
  return {
    ways: isClosed ? undefined : waysOf(portal, document),
    outcome: isClosed ? outcomeOf(portal, document) : undefined,
  };
}
