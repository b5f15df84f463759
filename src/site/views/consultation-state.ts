import { announcedOutcome, type Consultation, consultationPhase } from '../../portal/consultations.ts';
import type { Portal } from '../../portal/model.ts';
import { daysBetween } from '../../schema/day-count.ts';

/** Where a consultation stands on the portal's day. */
export interface ConsultationStateView {
  readonly phase: ReturnType<typeof consultationPhase>;
  /** `征集中` */
  readonly label: string;
  /** `还剩9天，2019-12-10截止` */
  readonly detail: string;
}

export function consultationState(portal: Portal, consultation: Consultation): ConsultationStateView {
  const { opensOn, closesOn } = consultation.fields;
  const phase = consultationPhase(consultation.fields, portal.today);
  if (phase === 'upcoming') return { phase, label: '未开始', detail: `${opensOn}开始，${closesOn}截止` };
  if (phase === 'open') {
    const daysLeft = daysBetween(portal.today, closesOn);
    const left = daysLeft === 0 ? '今天截止' : `还剩${daysLeft}天`;
    return {
      phase,
      label: '征集中',
      detail: daysLeft === 0 ? `${left}（${closesOn}）` : `${left}，${closesOn}截止`,
    };
  }
  const outcome = announcedOutcome(portal, consultation) ? '结果已公布' : '结果待公布';
  return { phase, label: '已结束', detail: `${closesOn}截止，${outcome}` };
}
